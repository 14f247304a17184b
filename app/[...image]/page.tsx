import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { type Page, readPage } from "@/lib/contract/page/page";
import { toSearchParams } from "@/lib/contract/page/search-params";
import { translator } from "@/lib/i18n/translator";
import { InvalidAnswer } from "../not-found-answer";
import { imageMetadata } from "./image-metadata";
import { ImagePage } from "./image-page";
import { RepositoryPage } from "./repository-page";

type Props = PageProps<"/[...image]">;

async function read({ params, searchParams }: Props): Promise<{ page: Page; search: URLSearchParams }> {
  const search = toSearchParams(await searchParams);
  return { page: readPage((await params).image, search), search };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page } = await read(props);
  return page.kind === "image"
    ? imageMetadata(page.imageName, page.query.region)
    : { title: translator("notFound")("title"), robots: { index: false } };
}

/** The path is an image name: a repository, or one image of it by tag or by digest. */
export default async function Route(props: Props) {
  const { page, search } = await read(props);
  if (page.kind === "redirect") redirect(page.to);
  if (page.kind === "invalid") return <InvalidAnswer problem={page.problem} part={page.part} />;
  const { imageName, query } = page;
  const { repository, tag, digest } = imageName;
  const { region, platform, osVersion, manifest, file, attached, layer } = query;
  const reference = digest ?? tag;
  if (!reference) return <RepositoryPage {...{ repository, region, search }} />;
  const wish = { platform, osVersion, manifest };
  return <ImagePage {...{ imageName, reference, region, wish, file }} tag={query.tag} {...{ attached, layer }} />;
}
