import "server-only";
import { endOfLifeApiPath } from "@/lib/contract/api-path";
import type { EndOfLifeAnswer, EndRow } from "@/lib/contract/life/end-of-life";
import { endOfLifePath, readEndOfLifeState, readLinePlace } from "@/lib/contract/life/end-of-life-page";
import { readPageQuery } from "@/lib/contract/page/page";
import { formatter } from "@/lib/i18n/formatter";
import { lineName } from "@/lib/i18n/texts/line-name";
import { translator } from "@/lib/i18n/translator";
import { readEndOfLife } from "../../life/end-of-life";
import { outcomeOf } from "../../problem/outcome";
import { blocks, table, wrapped } from "../lines";
import { addressOf, curl, type PlainAddress, type PlainPage } from "../plain-page";
import { failedPage, invalidPage } from "./failed";
import { problemLines } from "./index-lines";

/** Lines of one page. */
const LINES = 100;

/** Returns which version lines have ended or end soon. */
export async function endOfLifePlainly({ search }: PlainAddress): Promise<PlainPage> {
  const state = readPageQuery(search);
  if (!state.ok) return invalidPage(state.problem, state.part);
  const { region } = state.query;
  const { q, within, after } = readEndOfLifeState(search);
  const t = translator("endOfLife");
  const outcome = await outcomeOf(readEndOfLife(region, { q, within, after, limit: LINES }));
  if (!outcome.ok) return failedPage(outcome.problem, { region, subject: t("heading") });
  const found = outcome.value;
  const place = found.next === undefined ? undefined : readLinePlace(found.next);
  const next = place && endOfLifePath({ region, q, within, after: place });
  const { readAt } = found.indexed;
  const text = () =>
    blocks(
      wrapped(t("heading")),
      coverageLines(found),
      problemLines(found.problems),
      found.rows.length > 0 ? table(found.rows.map(rowOf), "") : [],
      [
        ...(next ? [curl(next)] : []),
        ...(found.indexed.summed > 0
          ? [`curl '${addressOf(endOfLifeApiPath(region, { q, within, form: "csv" }))}'`]
          : []),
      ],
    );
  const common = { text, json: () => found, next: { text: next, json: next } };
  return readAt === undefined ? common : { ...common, readAt: Date.parse(readAt) };
}

/** Says how much of the region this is of; never an empty list alone. */
function coverageLines({ indexed, totals, within }: EndOfLifeAnswer): string[] {
  const t = translator("endOfLife");
  const { summed, reads, store, left, of } = indexed;
  if (summed === 0) {
    const key = store === "lost" ? "lost" : reads ? "empty" : "off";
    return [...wrapped(t(`unknown.${key}`)), ...(key === "off" ? wrapped(t("unknown.offAdvice")) : [])];
  }
  const { number } = formatter();
  return [
    ...wrapped(within === 0 ? t("totalEnded", totals) : t("total", { ...totals, within })),
    ...wrapped(t("plainCoverage", { repositories: number(summed), of: of === undefined ? "?" : number(of) })),
    ...(left > 0 ? wrapped(t("coverage.left", { count: left })) : []),
    ...(reads ? [] : wrapped(t("coverage.off"))),
  ];
}

function rowOf({ repository, line, ends, state, table: page, tags, newest, replacement }: EndRow): string[] {
  const t = translator("endOfLife.table");
  const life = translator("life")(state, { day: formatter().day(ends) });
  const by = replacement
    ? replacement.tag
      ? `${replacement.repository}:${replacement.tag}`
      : replacement.repository
    : "";
  return [
    `${repository} ${lineName(line)}`,
    life,
    page ? t("byTable") : t("byPublisher"),
    t("tags", { count: tags }),
    newest,
    by,
  ];
}
