import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { Comparison } from "@/lib/mar/tag-list/filter/filter-term";
import type { OwnTerm } from "@/lib/mar/tag-search/search-term";

/** Returns conditions on the columns of rows, `t`, that every tag which a search finds meets. */
export function columnConditions(own: readonly OwnTerm[], today: string): RawBuilder<boolean>[] {
  const asked = own.filter(({ negated }) => !negated);
  const choicesOf = (operator: OwnTerm["operator"]) =>
    asked.filter((term) => term.operator === operator && !("comparison" in term && term.comparison !== "=")).length;
  return asked.flatMap((term) => {
    switch (term.operator) {
      case "size":
        return [compared("size", term.comparison, term.value)];
      case "moved":
      case "ends":
        return term.comparison === "=" && choicesOf(term.operator) > 1 ? [] : [inTime(term.operator, term)];
      case "life":
        return choicesOf("life") > 1 ? [] : [ofLife(term.value, today)];
      default:
        return [];
    }
  });
}

const column = (name: string) => sql.ref(`t.${name}`);

function compared(name: string, comparison: ">" | "<" | ">=" | "<=", value: number | string): RawBuilder<boolean> {
  return sql<boolean>`${column(name)} ${sql.raw(comparison)} ${value}`;
}

function inTime(
  operator: "moved" | "ends",
  { comparison, value }: { comparison: Comparison; value: string },
): RawBuilder<boolean> {
  const span = spanOf(value);
  const [start, end] = operator === "ends" ? [dayOf(span[0]), dayOf(span[1])] : span;
  switch (comparison) {
    case ">=":
      return compared(operator, ">=", start);
    case ">":
      return compared(operator, ">=", end);
    case "<":
      return compared(operator, "<", start);
    case "<=":
      return compared(operator, "<", end);
    case "=":
      return sql<boolean>`(${compared(operator, ">=", start)} and ${compared(operator, "<", end)})`;
  }
}

/** After the last day that four digits have. */
const LATER = "9999-99";
const dayOf = (time: number) => (time < Date.UTC(10_000, 0, 1) ? new Date(time).toISOString().slice(0, 10) : LATER);

/** Returns the first moment of a year, a month or a day, and that of the next. */
export function spanOf(value: string): [start: number, end: number] {
  const [year = 0, month, day] = value.split("-").map(Number);
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (day !== undefined) return [start, start + 24 * 60 * 60 * 1000];
  return [start, month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1)];
}

function ofLife(word: Extract<OwnTerm, { operator: "life" }>["value"], today: string): RawBuilder<boolean> {
  const ends = column("ends");
  switch (word) {
    case "ended":
      return sql<boolean>`${ends} <= ${today}`;
    case "ends":
      return sql<boolean>`${ends} > ${today}`;
    case "supported":
      return sql<boolean>`(${ends} is null or ${ends} > ${today})`;
    case "unknown":
      return sql<boolean>`${ends} is null`;
  }
}
