import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pageOfImage } from "@/lib/contract/page/image-page";
import { type Page, readPage } from "@/lib/contract/page/page";
import { toSearchParams } from "@/lib/contract/page/search-params";
import { readTagListState } from "@/lib/contract/page/tag-list-state";
import { requestPath } from "@/lib/i18n/request-locale";
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
  const { page, search } = await read(props);
  return page.kind === "image"
    ? imageMetadata(page.imageName, page.query.region, readTagListState(search).q)
    : { title: translator("notFound")("title"), robots: { index: false } };
}

/** Renders the page of an image name: a repository, or one of its images by tag or digest. */
export default async function Route(props: Props) {
  const { page, search } = await read(props);
  if (page.kind === "redirect") redirect(requestPath(page.to));
  if (page.kind === "invalid") return <InvalidAnswer problem={page.problem} part={page.part} />;
  const image = pageOfImage(page);
  if (image) return <ImagePage page={image} />;
  return <RepositoryPage repository={page.imageName.repository} region={page.query.region} search={search} />;
}
