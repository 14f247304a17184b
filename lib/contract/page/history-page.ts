import { createLoader, type inferParserType, parseAsString } from "nuqs/server";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { type PageProblem, readPage, readPageQuery } from "./page";
import { encodedValue, imagePath, pageQuery } from "./page-path";

/** First component of the paths of histories. */
const HISTORY = "history";

/**
 * The page's own keys, in the order in which addresses have them. `at` asks what a tag was at a time; `day` shows all of
 * one day, and `before` the days before one.
 */
const historyState = { at: parseAsString, day: parseAsString, before: parseAsString };

type HistoryState = inferParserType<typeof historyState>;
type HistoryKey = keyof HistoryState;

const BEFORE: HistoryKey = "before";

/** The key of the time that a form asks for. */
export const AT: HistoryKey = "at";

export const HISTORY_KEYS = Object.keys(historyState) as readonly HistoryKey[];

/** What a history is of, and the state of its page. */
export type HistoryAddress = {
  repository: Repository;
  tag?: Tag | undefined;
  region: Region;
  q?: string | undefined;
} & {
  [Key in HistoryKey]?: string | undefined;
};

export type HistoryPage =
  | { kind: "redirect"; to: string }
  /** Of no name: what moved lately in all of a region. */
  | { kind: "lately"; region: Region; search: URLSearchParams }
  | { kind: "history"; repository: Repository; tag: Tag | undefined; region: Region; search: URLSearchParams }
  | { kind: "invalid"; problem: PageProblem; part: string };

/** Reads the page's own keys as they stand in the address. */
export function readHistoryState(search: URLSearchParams): HistoryState {
  return createLoader(historyState)(search);
}

/**
 * Reads the address of a history. A digest has no history: alone it leads to its image, beside a tag it is dropped.
 * @param segments of the path after `/history`, still percent-encoded
 */
export function readHistoryPage(segments: readonly string[], search: URLSearchParams): HistoryPage {
  if (segments.length === 0) {
    const state = readPageQuery(search);
    return state.ok
      ? { kind: "lately", region: state.query.region, search }
      : { kind: "invalid", problem: state.problem, part: state.part };
  }
  const page = readPage(segments, search);
  if (page.kind === "invalid") return page;
  if (page.kind === "redirect") {
    // To a name without its host. What leads elsewhere, such as the catalog, has no history.
    const to = new URL(page.to, "http://address");
    const inner = readPage(to.pathname.slice(1).split("/"), to.searchParams);
    if (inner.kind !== "image") return { kind: "redirect", to: page.to };
    const { repository, tag } = inner.imageName;
    const state = readHistoryState(search);
    return { kind: "redirect", to: historyPath({ ...address(state), repository, tag, region: inner.query.region }) };
  }
  const { imageName, query } = page;
  const { repository, tag, digest } = imageName;
  if (digest) {
    return tag
      ? { kind: "redirect", to: historyPath({ repository, tag, region: query.region }) }
      : { kind: "redirect", to: imagePath(imageName, query) };
  }
  return { kind: "history", repository, tag, region: query.region, search };
}

function address(state: HistoryState): Partial<HistoryAddress> {
  return Object.fromEntries(HISTORY_KEYS.flatMap((key) => (state[key] ? [[key, state[key]]] : [])));
}

/** Returns the path of the history of a tag, or of a repository. */
export function historyPath({ repository, tag, region, q, ...state }: HistoryAddress): string {
  const own = HISTORY_KEYS.flatMap((key) => {
    const value = state[key];
    return value ? [`${key}=${encodedValue(value).replaceAll("%3A", ":")}`] : [];
  });
  const query = [pageQuery({ q, region }).slice(1), ...own].filter(Boolean).join("&");
  return `/${HISTORY}/${repository}${tag ? `:${tag}` : ""}${query && `?${query}`}`;
}

/** Returns the path of what moved lately in a region, or of the days before one. */
export function latelyPath({ region, before }: { region: Region; before?: string }): string {
  const query = [pageQuery({ region }).slice(1), ...(before ? [`${BEFORE}=${encodedValue(before)}`] : [])];
  return `/${HISTORY}${query.some(Boolean) ? `?${query.filter(Boolean).join("&")}` : ""}`;
}
