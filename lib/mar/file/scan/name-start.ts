import { looksLikeHost } from "@/lib/mar/name/registry-host";
import { SCHEME } from "../../input/scheme";

/** The longest text before an official host that can belong to the name, in UTF-16 code units. */
const LONGEST_PREFIX = 300;
const LONGEST_PLACEHOLDER = 100;
/** A space, a quote, a comma, `=` or a line end in an address. */
const ESCAPE = /^(?:20|22|27|2c|3d|0a)$/i;
const IN_PREFIX = /[\w./:-]/;
const OPENING: Readonly<Record<string, string>> = { "}": "{", ")": "(", ">": "<" };

/**
 * Returns the start of the image name whose official host is at `host`: there, or earlier if a mirror's host or a
 * placeholder precedes it. Returns `undefined` if it is not an image name but a web address, a file path or the name of
 * another host.
 * @param from the earliest possible start
 */
export function nameStart(text: string, host: number, from: number): number | undefined {
  let start = host;
  const first = Math.max(from, host - LONGEST_PREFIX);
  while (start > first && IN_PREFIX.test(text.charAt(start - 1))) start--;
  const prefix = text.slice(start, host);
  if (prefix === "") return /\w@$/.test(text.slice(Math.max(0, host - 2), host)) ? undefined : host;
  const scheme = /([a-z][a-z0-9+-]{0,40}):\/\//i.exec(prefix);
  if (scheme) {
    const behind = start + scheme.index + scheme[0].length;
    if (!SCHEME.test(scheme[0])) return undefined;
    return behind === host ? host : mirrorStart(text, behind, host);
  }
  switch (prefix.at(-1)) {
    case "/":
      return mirrorStart(text, start, host);
    case ":":
      return /(?:^|[^\w])br:$/.test(prefix) ? host - "br:".length : host;
    case ".": {
      const label = /(?:^|[:/-])([a-z0-9][a-z0-9-]{0,62}\.data\.)$/i.exec(prefix)?.[1];
      return label === undefined ? undefined : host - label.length;
    }
    case "-":
      return isDefault(text, start, prefix) ? host : undefined;
    default:
      return isMarkup(text, start, prefix) ? host : undefined;
  }
}

/** Returns whether the `-` belongs to `${NAME:-…}` or `${NAME-…}`, or is a lone dash. */
function isDefault(text: string, start: number, prefix: string): boolean {
  if (/(?:^|:)-+$/.test(prefix)) return true;
  return /^\w+-$/.test(prefix) && text.slice(Math.max(0, start - 2), start) === "${";
}

/** Returns whether the text is Markdown's underscores or the end of an escape: `\n`, `\u0022`, `%22`. */
function isMarkup(text: string, start: number, prefix: string): boolean {
  if (/^_+$/.test(prefix)) return true;
  const before = text.charAt(start - 1);
  return before === "\\"
    ? /^(?:[nrt]|u00[0-9a-f]{2}|x[0-9a-f]{2})$/i.test(prefix)
    : before === "%" && ESCAPE.test(prefix);
}

/** Returns the start of `mirror.example/mcr.microsoft.com/…`. Without a host before it, the text is a file path. */
function mirrorStart(text: string, from: number, host: number): number | undefined {
  const prefix = text.slice(from, host);
  const placeholder = placeholderStart(text, from);
  if (placeholder !== undefined) return placeholder;
  const [component = ""] = prefix.split("/", 1);
  const port = /:\d+$/.exec(component)?.[0] ?? "";
  const own = component.slice(component.lastIndexOf(":", component.length - port.length - 1) + 1).replace(/^-+/, "");
  if (/^\.*$/.test(own) || prefix.endsWith("certs.d/") || !looksLikeHost(own)) return undefined;
  return from + component.length - own.length;
}

/** Returns the start of the placeholder that ends at `end`, such as `${MIRROR}` in `${MIRROR}/mcr.microsoft.com/…`. */
function placeholderStart(text: string, end: number): number | undefined {
  const last = text.charAt(end - 1);
  const next = text.charAt(end);
  if (last === "$") return /\w/.test(next) ? end - 1 : undefined;
  const opening = OPENING[last];
  if (opening === undefined || !/[./-]/.test(next)) return undefined;
  const from = Math.max(0, end - LONGEST_PLACEHOLDER);
  const start = from + text.slice(from, end).lastIndexOf(opening);
  if (start < from) return undefined;
  const isDouble = /[${]/.test(text.charAt(start - 1));
  return isDouble ? start - 1 : opening === "(" ? undefined : start;
}
