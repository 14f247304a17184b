/** One link of a `Link` header: its target as written, and its relation types in lower case. */
export type Link = { target: string; relations: readonly string[] };

const LINK = /[\s,]*<([^<>]*)>/y;
const PARAMETER = /\s*;\s*(?:([^\s;,="<>]+)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[^\s;,"<>]*))?)?/y;
const END_OF_LINK = /\s*(?:,|$)/y;

/**
 * Parses a `Link` header with any number of links. Returns `undefined` if the header violates the grammar. Only the
 * first `rel` of a link counts, as the RFC requires.
 * @see https://www.rfc-editor.org/rfc/rfc8288#section-3
 */
export function parseLinkHeader(header: string): readonly Link[] | undefined {
  const links: Link[] = [];
  let at = 0;
  const read = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(header);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (!/^[\s,]*$/.test(header.slice(at))) {
    const start = read(LINK);
    if (start?.[1] === undefined) return undefined;
    let rel: string | undefined;
    for (let parameter = read(PARAMETER); parameter; parameter = read(PARAMETER)) {
      if (parameter[1]?.toLowerCase() === "rel") rel ??= unquoted(parameter[2] ?? "");
    }
    if (!read(END_OF_LINK)) return undefined;
    links.push({ target: start[1].trim(), relations: (rel ?? "").toLowerCase().split(/\s+/).filter(Boolean) });
  }
  return links;
}

function unquoted(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, "$1") : value;
}
