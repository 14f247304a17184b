import { looksLikeHost } from "@/lib/mar/name/registry-host";
import type { Region } from "@/lib/mar/region";
import { readAddress } from "../address";
import { readImageText } from "../image-text";
import type { ImageReading, InvalidReading } from "../input-reading";

/** A name with an official host at a place in a text. */
export type PlacedReading = { reading: ImageReading | InvalidReading; start: number; end: number };

const OFFICIAL_HOST = /mcr\.(?:microsoft\.com|azure\.cn|azk8s\.cn)(?::443)?\//gi;
/** How far before a host the name may begin, and how long a name may be, in UTF-16 code units. */
const LOOK_BACK = 80;
const LONGEST = 900;
/** The maximum number of names read from one text. */
const MOST_NAMES = 200;

/** Escapes before a name in JSON, shells and addresses: `\n`, `\u0022`, `%22`. */
const ESCAPED_BEFORE = /(?:\\[nrt]|\\u00[0-9a-f]{2}|%(?:20|22|27|3d|2c|0a))$/i;
const BOUND_BEFORE = /[\w.\-/@\\%+~]$/;
const SCHEMES =
  /(?:^|[^a-z0-9+.-])(?:docker|oci|docker-image|docker-pullable|docker-daemon|registry|containers-storage)(?::)\/\/$/i;
const MIRROR = /(?:^|[^\w.\-/:@%])([\w.-]{1,63}(?::\d{1,5})?)\/$/;

const NAME = /^([\w.-]+(?::\d{1,5})?(?:\/+[\w.-]+)+)(:\w[\w.-]{0,300})?(@[a-z0-9]{1,16}:[0-9a-f]{1,140})?/i;
/** A placeholder that continues the name at its end. */
const PLACEHOLDER_BEHIND = /^[:@\-._/]?(?:\$[\w({]|\{\{|\{[\w.]|%[A-Z_]+%|…)|^[:@/-]<\w/i;

const FILE = /\.(?:tar|tgz|gz|zip|crt|cer|pem|key|toml|txt|log|json|ya?ml)$/i;

const ADDRESS = /^https?:\/\/[^\s"'<>()[\]{}|\\^`,;]{1,900}/i;
const ENDPOINT = /\/v2\/([\w./-]{1,300}?)\/(?:blobs|manifests|tags|referrers)\//;

/** The rest of a row of `docker images` and the like after the name: tag, digest, image id. */
const ROW =
  /^\s{1,60}(?:(\w[\w.-]{0,127})|<none>)\s{1,60}(?:(sha256:[0-9a-f]{64})\s{1,60}|<none>\s{1,60})?(?:sha256:)?[0-9a-f]{12,64}(?=\s|$)/;

/**
 * Returns the names with an official host in any text: scripts, settings, tables, messages. Skips paths, longer hosts
 * with the same ending, and names with a variable in them. Takes linear time.
 */
export function namesInText(text: string, region: Region): PlacedReading[] {
  const found: PlacedReading[] = [];
  let end = 0;
  for (const { index } of text.matchAll(OFFICIAL_HOST)) {
    if (index < end) continue;
    const read = nameAt(text, index, region);
    if (!read) continue;
    found.push(read);
    end = read.end;
    if (found.length === MOST_NAMES) break;
  }
  return found;
}

function nameAt(text: string, index: number, region: Region): PlacedReading | undefined {
  const before = text.slice(Math.max(0, index - LOOK_BACK), index);
  const scheme = /https?:\/\/$/i.exec(before)?.[0];
  if (scheme) return addressAt(text, index - scheme.length, region);
  const start = startOf(before, index);
  if (start === undefined) return undefined;
  const around = text.slice(start, start + LONGEST);
  const [whole = "", path = "", tag = "", digest = ""] = NAME.exec(around) ?? [];
  const behind = around.slice(whole.length);
  // `-v host/path:/inside` is a folder.
  if (path === "" || PLACEHOLDER_BEHIND.test(behind) || (!tag && !digest && /^:[/\\]/.test(behind))) return undefined;
  // A file in a folder with the registry's name, or a pattern for several names.
  if (!tag && !digest && (FILE.test(path) || /\/[._-]*$/.test(path) || /^\/?(?:\*(?!\*)|\\\(|\/[*[({\\])/.test(behind)))
    return undefined;
  // Three dots mean that the name was cut.
  if (/\.{3}$/.test(whole)) return undefined;
  const name = digest ? whole : withoutEnd(whole);
  const row = tag || digest ? undefined : ROW.exec(behind);
  const rowText = row ? `${row[1] ? `:${row[1]}` : ""}${row[2] ? `@${row[2]}` : ""}` : "";
  const reading = readImageText(`${name}${rowText}`, { region, hostless: "mar" });
  return { reading, start, end: start + whole.length + (row?.[0].length ?? 0) };
}

/**
 * Returns the start of the name whose host is at `index`. Returns `undefined` if the host is part of something else.
 */
function startOf(before: string, index: number): number | undefined {
  if (before === "" || ESCAPED_BEFORE.test(before) || SCHEMES.test(before)) return index;
  if (!BOUND_BEFORE.test(before) || /(?:^|\W)[_~]{1,80}$/.test(before)) return index;
  const mirror = MIRROR.exec(before)?.[1];
  return mirror && looksLikeHost(mirror) && !/^\.+$|(?:^|\.)certs\.d$/.test(mirror)
    ? index - mirror.length - 1
    : undefined;
}

/** Removes the end of a sentence and marks of Markdown. */
function withoutEnd(name: string): string {
  let end = name.length;
  while (end > 0 && /[._-]/.test(name[end - 1] ?? "")) end--;
  return name.slice(0, end);
}

function addressAt(text: string, start: number, region: Region): PlacedReading | undefined {
  const whole = ADDRESS.exec(text.slice(start, start + LONGEST))?.[0];
  if (whole === undefined) return undefined;
  const address = whole.replace(/[.:!?*_]{1,20}$/, "");
  const end = start + whole.length;
  const read = readAddress(address, region);
  if (read?.kind === "image") return { reading: read, start, end };
  // Messages name layers by their addresses.
  const repository = ENDPOINT.exec(address)?.[1];
  if (repository === undefined) return undefined;
  const host = /^https?:\/\/([^/]+)/i.exec(address)?.[1] ?? "";
  return { reading: readImageText(`${host}/${repository}`, { region, hostless: "mar" }), start, end };
}
