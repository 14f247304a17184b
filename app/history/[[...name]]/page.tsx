import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { type HistoryPage, historyPath, latelyPath, readHistoryPage } from "@/lib/contract/page/history-page";
import { keyInAddress } from "@/lib/contract/page/page-state";
import { toSearchParams } from "@/lib/contract/page/search-params";
import { shortImageName } from "@/lib/display/image/short-image-name";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { feedTypes } from "../../feed-types";
import { InvalidAnswer } from "../../not-found-answer";
import { pageMetadata } from "../../page-metadata";
import { pictureOfName } from "../../preview-metadata";
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
  if (page.kind === "lately") return latelyMetadata(page);
  if (page.kind !== "history") return { title: translator("notFound")("title"), robots: { index: false } };
  const { repository, tag, region } = page;
  const t = translator("history");
  const name = shortImageName({ repository, tag });
  const words = { name, region: translator("region")(region) };
  return {
    ...pageMetadata({
      path: historyPath({ repository, tag, region }),
      title: t("titleOf", { name }),
      description: tag ? t("description", words) : t("repositoryDescription", words),
      picture: pictureOfName(region, tag ? { repository, tag } : { repository }),
      types: feedTypes({ region, repository, tag, q: page.search.get(keyInAddress("q")) ?? "" }),
    }),
    // What was said of a moment is no page to find.
    ...(page.search.size > 0 ? { robots: { index: false } } : {}),
  };
}

function latelyMetadata({ search, region }: Extract<HistoryPage, { kind: "lately" }>): Metadata {
  const t = translator("history.lately");
  return {
    ...pageMetadata({ path: latelyPath({ region }), title: t("heading"), description: t("explain") }),
    ...(search.size > 0 ? { robots: { index: false } } : {}),
  };
}

/** The page of a history: of a tag, of what changed lately in a repository, or in all of a region. */
export default async function Route(props: Props) {
  const page = await read(props);
  if (page.kind === "redirect") redirect(requestPath(page.to));
  if (page.kind === "invalid") return <InvalidAnswer problem={page.problem} part={page.part} />;
  if (page.kind === "lately") {
    const { region, search } = page;
    const named = await historyNamed(search, region);
    if (named.path) redirect(requestPath(named.path));
    return <LatelyPage {...{ region, search }} unread={named.unread} />;
  }
  const { repository, tag, region, search } = page;
  if (tag) return <TagHistoryPage of={{ repository, tag, region }} search={search} />;
  return <RepositoryHistoryPage {...{ repository, region, search }} />;
}
