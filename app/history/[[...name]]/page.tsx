import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { type HistoryPage, readHistoryPage } from "@/lib/contract/page/history-page";
import { keyInAddress } from "@/lib/contract/page/page-state";
import { toSearchParams } from "@/lib/contract/page/search-params";
import { shortImageName } from "@/lib/display/image/short-image-name";
import { translator } from "@/lib/i18n/translator";
import { feedAlternates } from "../../feed-alternates";
import { InvalidAnswer } from "../../not-found-answer";
import { pictureOfName, previewMetadata } from "../../preview-metadata";
import { historyNamed } from "./history-named";
import { LatelyPage } from "./lately-page";
import { RepositoryHistoryPage } from "./repository-history-page";
import { TagHistoryPage } from "./tag-history-page";

type Props = PageProps<"/history/[[...name]]">;

async function read({ params, searchParams }: Props): Promise<HistoryPage> {
  return readHistoryPage((await params).name ?? [], toSearchParams(await searchParams));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await read(props);
  if (page.kind === "lately") return latelyMetadata(page.search);
  if (page.kind !== "history") return { title: translator("notFound")("title"), robots: { index: false } };
  const { repository, tag, region } = page;
  const t = translator("history");
  const name = shortImageName({ repository, tag });
  const words = { name, region: translator("region")(region) };
  const title = `${t("of")} ${name}`;
  const description = tag ? t("description", words) : t("repositoryDescription", words);
  return {
    title,
    description,
    ...previewMetadata({
      title,
      description,
      picture: pictureOfName(region, tag ? { repository, tag } : { repository }),
    }),
    alternates: feedAlternates({ region, repository, tag, q: page.search.get(keyInAddress("q")) ?? "" }),
    // What was said of a moment is no page to find.
    ...(page.search.size > 0 ? { robots: { index: false } } : {}),
  };
}

function latelyMetadata(search: URLSearchParams): Metadata {
  const t = translator("history.lately");
  return {
    title: t("heading"),
    description: t("explain"),
    ...(search.size > 0 ? { robots: { index: false } } : {}),
  };
}

/** The page of a history: of a tag, of what changed lately in a repository, or in all of a region. */
export default async function Route(props: Props) {
  const page = await read(props);
  if (page.kind === "redirect") redirect(page.to);
  if (page.kind === "invalid") return <InvalidAnswer problem={page.problem} part={page.part} />;
  if (page.kind === "lately") {
    const { region, search } = page;
    const named = await historyNamed(search, region);
    if (named.path) redirect(named.path);
    return <LatelyPage {...{ region, search }} unread={named.unread} />;
  }
  const { repository, tag, region, search } = page;
  if (tag) return <TagHistoryPage of={{ repository, tag, region }} search={search} />;
  return <RepositoryHistoryPage {...{ repository, region, search }} />;
}
