import { BICEP_FOLDER } from "@/lib/mar/kind/artifact-kind";
import { parseRegistryHost } from "@/lib/mar/name/registry-host";
import { REGION_HOSTS, type Region, regionOfHost } from "@/lib/mar/region";
import { formatImageName } from "@/lib/oci/name/image-name";
import { readImageText } from "../image-text";
import { type ImageReading, type InvalidReading, invalid } from "../input-reading";
import { readKeyValues } from "./key-values";
import { namesInText, type PlacedReading } from "./names-in-text";

/** The maximum number of names listed for a text with several. */
const MOST_LISTED = 20;

/** `${NAME:-value}` and `${NAME-value}` with a value without variables. */
const DEFAULT = /\$\{[A-Za-z_]\w{0,80}:?-([^${}\s]{1,400})\}/g;
const MOST_NESTED = 3;

/** The prefix of public modules in Bicep. */
const PUBLIC_MODULE = /\bbr\/public:(?=[\w-]{1,100}\/)/g;

/** A name in quotes that a terminal has wrapped. */
const WRAPPED = /(["'`])(mcr\.(?:microsoft\.com|azure\.cn)\/[\w./:@-]{1,300})\r?\n[ \t]{0,8}([\w./:@-]{1,300})(?=\1)/g;

/**
 * Replaces `${NAME:-value}` by the value, as a shell does for an unset variable, and Bicep's `br/public:` by its
 * registry. Joins a quoted name that was wrapped.
 */
export function spelledOut(text: string): string {
  let read = text
    .replace(PUBLIC_MODULE, `br:${REGION_HOSTS.global.registry}/${BICEP_FOLDER}`)
    .replace(WRAPPED, "$1$2$3");
  for (let depth = 0; depth < MOST_NESTED && read.includes("${"); depth++) read = read.replace(DEFAULT, "$1");
  return read;
}

/**
 * Returns the one image that a text names by its official host, with a tag or digest from keys beside it.
 * @param at position of an error message in the text; of several names, the one on its line is meant
 */
export function readNamesInText(text: string, region: Region, at?: number): ImageReading | InvalidReading | undefined {
  const all = namesInText(text, region);
  const [one, another] = merged(all);
  const single = another && at !== undefined ? merged(all.filter(isOnLine(text, at))) : [one];
  const [only] = single;
  if (only && single.length === 1) return withReference(only, text);
  if (another) {
    const names = merged(all)
      .slice(0, MOST_LISTED)
      .map((reading) => (reading.kind === "image" ? nameOf(reading) : reading.part));
    return invalid("several-names", names.join(", "));
  }
  const { registry, repository } = readKeyValues(text);
  const host = registry && parseRegistryHost(registry.replace(/^https:\/\/|\/$/g, ""));
  if (!host || !repository || !regionOfHost(host)) return undefined;
  return withReference(readImageText(`${host}/${repository}`, { region, hostless: "refused" }), text);
}

function nameOf(image: ImageReading): string {
  return `${image.host ? `${image.host}/` : ""}${formatImageName(image)}`;
}

function isOnLine(text: string, at: number) {
  const start = text.lastIndexOf("\n", at) + 1;
  const next = text.indexOf("\n", at);
  const end = next < 0 ? text.length : next;
  return (name: PlacedReading) => name.start < end && name.end > start;
}

/**
 * Merges names: a repository, its tag and its digest may be apart. An unreadable name counts only if there is no other.
 */
function merged(names: readonly PlacedReading[]): (ImageReading | InvalidReading)[] {
  const images = new Map<string, ImageReading>();
  for (const { reading } of names) {
    if (reading.kind !== "image") continue;
    const key = `${reading.host} ${reading.repository}`;
    const known = [...images].find(([of, image]) => of.startsWith(`${key} `) && isSame(image, reading));
    images.set(known?.[0] ?? `${key} ${images.size}`, { ...known?.[1], ...reading });
  }
  if (images.size > 0) return [...images.values()];
  return names.slice(0, 1).map(({ reading }) => reading);
}

function isSame(a: ImageReading, b: ImageReading): boolean {
  const differs = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && one !== other;
  return !differs(a.tag, b.tag) && !differs(a.digest, b.digest);
}

function withReference(reading: ImageReading | InvalidReading, text: string): ImageReading | InvalidReading {
  if (reading.kind !== "image" || reading.tag || reading.digest) return reading;
  const { tag, digest } = readKeyValues(text);
  if (!tag && !digest) return reading;
  const name = `${nameOf(reading)}${tag ? `:${tag}` : ""}${digest ? `@${digest}` : ""}`;
  const whole = readImageText(name, { region: reading.region, hostless: "mar" });
  return whole.kind === "image" ? whole : reading;
}
