import "server-only";
import type { EndOfLifeAnswer, EndRow } from "@/lib/contract/life/end-of-life";
import { type LinePlace, linePlaceText } from "@/lib/contract/life/end-of-life-page";
import { DAY_MILLISECONDS } from "@/lib/mar/history/lately";
import { lineReplacement } from "@/lib/mar/life/line-replacement";
import { compareLines } from "@/lib/mar/life/support-line";
import { namespaceOf } from "@/lib/mar/name/namespace";
import { productOf } from "@/lib/mar/product/products";
import type { Region } from "@/lib/mar/region";
import { parseRepository } from "@/lib/oci/name/repository";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { processStore, storeStatus } from "../process/store";
import { problemViews } from "../search/views";
import { settings } from "../settings/settings";
import type { FoundLine, LineTotals } from "../store/summary/summaries";
import { takeVisitorTurn } from "../visitor/visitor-rate";
import { readEndWords } from "./end-words";
import { summedUp } from "./summed-up";

/** Namespaces that are counted by name, those with most lines first. */
const MOST_NAMESPACES = 200;

export type EndOfLifeQuestion = {
  /** Days ahead; 0 asks for what has ended. */
  within: number;
  /** Parts of repositories' names or lines, between spaces: each must be there. */
  q: string;
  after?: LinePlace | undefined;
  limit: number;
};

/**
 * Returns which version lines of a region have ended or end within days, by repository, and how much of the region is known. Asks no
 * registry.
 * @throws RegistryFailure `rate-limited`, as each question is work
 */
export async function readEndOfLife(
  region: Region,
  { within, q, after, limit }: EndOfLifeQuestion,
): Promise<EndOfLifeAnswer> {
  await takeVisitorTurn();
  await summedUp(region);
  const { index, summaries } = processStore();
  const now = Date.now();
  const [today, until] = [dayOf(now), dayOf(now + within * DAY_MILLISECONDS)];
  const { words, rest } = readEndWords(q);
  const [coverage, found, totals, progress] = await Promise.all([
    index.coverage(region),
    summaries.lines(region, { until, words, after, limit: limit + 1 }),
    summaries.totals(region, { until, today, words }),
    summaries.progress(region, now),
  ]);
  const shown = found.slice(0, limit);
  const all = await linesByRepository(region, shown);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const { readAt, ...covered } = coverage;
  return {
    within,
    today,
    rows: shown.toSorted(byVersion).map((line) => rowOf(line, all.get(line.repository) ?? [], { today, until })),
    ...totalsOf(totals),
    indexed: {
      ...covered,
      ...(readAt === undefined ? {} : { readAt: new Date(readAt).toISOString() }),
      ...(storeStatus().state === "lost" ? { store: "lost" } : {}),
      summed: progress.repositories,
      left: progress.left,
      reads: settings().reader.isOn,
    },
    ...(rest === "" ? {} : { problems: problemViews([{ kind: "too-long", operator: "", text: rest }]) }),
    ...(last ? { next: linePlaceText(last) } : {}),
  };
}

/** A page of lines is by repository; in one, the store has texts in order, and people expect versions. */
function byVersion(a: FoundLine, b: FoundLine): number {
  return a.repository === b.repository ? compareLines(a.line, b.line) : a.repository < b.repository ? -1 : 1;
}

async function linesByRepository(region: Region, shown: readonly FoundLine[]): Promise<Map<string, FoundLine[]>> {
  const names = [...new Set(shown.map(({ repository }) => repository))];
  const found = new Map<string, FoundLine[]>();
  for (const line of await processStore().summaries.linesOf(region, names)) {
    const group = found.get(line.repository);
    if (group) group.push(line);
    else found.set(line.repository, [line]);
  }
  return found;
}

function rowOf(
  found: FoundLine,
  all: readonly FoundLine[],
  { today, until }: { today: string; until: string },
): EndRow {
  const { repository, line, ends = today, table, tags, tag, newest, newestAt } = found;
  const product = productOf(repository)?.name;
  return {
    namespace: namespaceOf(repository),
    repository,
    ...(product ? { product } : {}),
    line,
    ends,
    state: ends <= today ? "ended" : "ends",
    days: Math.round((Date.parse(ends) - Date.parse(today)) / DAY_MILLISECONDS),
    source: table ? "table" : "publisher",
    ...(table ? { table } : {}),
    tags,
    tag: tagSchema.parse(tag),
    newest: tagSchema.parse(newest),
    ...(newestAt === undefined ? {} : { built: new Date(newestAt).toISOString() }),
    ...replacementOf(found, all, until),
  };
}

function replacementOf(found: FoundLine, all: readonly FoundLine[], until: string): Pick<EndRow, "replacement"> {
  const { repository } = found;
  const by = lineReplacement(repository, found, all, until);
  if (by?.kind === "line") return { replacement: { repository, line: by.line, tag: tagSchema.parse(by.tag) } };
  const successor = by && parseRepository(by.repository);
  return successor ? { replacement: { repository: successor } } : {};
}

function totalsOf(found: readonly LineTotals[]): Pick<EndOfLifeAnswer, "totals" | "namespaces"> {
  const totals = { ended: 0, ending: 0, repositories: found.length };
  const byName = new Map<string, { name: string; ended: number; ending: number }>();
  for (const { repository, ended, ending } of found) {
    const name = namespaceOf(repository);
    const namespace = byName.get(name) ?? { name, ended: 0, ending: 0 };
    byName.set(name, namespace);
    for (const counts of [totals, namespace]) {
      counts.ended += ended;
      counts.ending += ending;
    }
  }
  const namespaces = [...byName.values()].sort((a, b) => b.ended + b.ending - (a.ended + a.ending));
  return { totals, namespaces: namespaces.slice(0, MOST_NAMESPACES) };
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
