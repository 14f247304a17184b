import type { Metadata } from "next";
import { pageLanguages, unfurlLanguages } from "@/lib/i18n/page-languages";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { type PreviewPicture, previewMetadata, sitePicture } from "./preview-metadata";

type Described = {
  /** The page's path without what only changes its look, as `lib/contract/page` writes it. */
  path: string;
  /** The name of the program if left out. */
  title?: string;
  description: string;
  /** That of the whole site if left out. */
  picture?: PreviewPicture;
  /** Feeds of the page. */
  types?: NonNullable<Metadata["alternates"]>["types"];
};

/** Returns the metadata of a page: for search engines, with its address in each language, and for link previews. */
export function pageMetadata({ path, title, description, picture = sitePicture(), types }: Described): Metadata {
  const url = requestPath(path);
  const preview = previewMetadata({ title: title ?? translator("site")("name"), description, picture });
  return {
    ...(title === undefined ? {} : { title }),
    description,
    alternates: { canonical: url, languages: pageLanguages(path), ...(types ? { types } : {}) },
    ...preview,
    openGraph: { ...preview.openGraph, url, ...unfurlLanguages() },
  };
}
