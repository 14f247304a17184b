import { createParser } from "nuqs/server";

/** Position of the first row of a list for readers without scripts; 0 if it is not the number of a row. */
const from = createParser({
  parse: (text) => (/^\d{1,7}$/.test(text) ? Number(text) : null),
  serialize: String,
}).withDefault(0);

/** The key of a list that is shown in pages. Reader and writer come from here. */
const listPageState = { from };

const FROM: keyof typeof listPageState = "from";

/** Reads the position of a list's first row. */
export function readFrom(search: URLSearchParams): number {
  return from.parse(search.get(FROM) ?? "") ?? from.defaultValue;
}

/** Returns the query of another page of the same list, whose first row has this position. */
export function listPageQuery(search: URLSearchParams, start: number): string {
  const kept = [...search].filter(([name]) => name !== FROM);
  return `?${new URLSearchParams([...kept, [FROM, from.serialize(start)]])}`;
}
