import { createParser, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { DEFAULT_REGION, REGIONS } from "@/lib/mar/region";
import { TAG_GROUPS, TAG_SORTS, TAG_VIEWS } from "@/lib/mar/tag-list/arrangement";
import { parseDigest } from "@/lib/oci/name/digest";
import { parseTag } from "@/lib/oci/name/tag";
import { parseOsVersion, parsePlatform } from "@/lib/oci/platform/platform";
import { REGION_CHOICES } from "../region/region-outcome";
import { PULL_BYS, PULL_TOOL_IDS } from "./pull-choice";

/** Why a value of the query state is refused. */
export type StateProblem = "REGION_UNKNOWN" | "PLATFORM_INVALID" | "DIGEST_INVALID" | "TAG_INVALID";

/** Parses a text as `read` does, and writes it as it is. */
function parserOf<T extends string>(read: (text: string) => T | undefined) {
  return createParser({ parse: (text) => read(text) ?? null, serialize: String });
}

/** Marks a key: a page refuses a value that the parser cannot read. Values of other keys are passed over instead. */
function strict<Parser extends object>(parser: Parser, refusal: StateProblem): Parser & { refusal: StateProblem } {
  return Object.assign(parser, { refusal });
}

const digest = strict(parserOf(parseDigest), "DIGEST_INVALID");

/**
 * The query state of pages: each key once, in the order in which addresses have them. Parsers for the browser, the reader of
 * addresses (`readPageQuery`), the writer (`pageQuery`) and the page's properties (`PageQuery`) all come from here.
 */
export const pageState = {
  q: parseAsString.withDefault(""),
  region: strict(parseAsStringLiteral(REGIONS).withDefault(DEFAULT_REGION), "REGION_UNKNOWN"),
  platform: strict(
    parserOf((text) => (parsePlatform(text) ? text : undefined)),
    "PLATFORM_INVALID",
  ),
  /** Tells apart what an index has several times for one platform; so does `manifest` where this does not. */
  osVersion: strict(parserOf(parseOsVersion), "PLATFORM_INVALID"),
  /** Digest of a manifest that the image's index lists. */
  manifest: digest,
  /** On a page by digest: the tag that had this digest when the link was made. */
  tag: strict(parserOf(parseTag), "TAG_INVALID"),
  /** What the pull command is written for. Without it the device's own choice holds; the usual one is left out. */
  tool: parseAsStringLiteral(PULL_TOOL_IDS),
  /** By what the pull command names the image. */
  by: parseAsStringLiteral(PULL_BYS),
  /** A file of a Helm chart, by its path below the chart's folder. Any text: the page says whether the chart has it. */
  file: parseAsString,
  /** Digest of the referrer, or of the attestation, that is opened. */
  attached: digest,
  /** Of several documents in one manifest, the one that is shown: the digest of its layer. */
  layer: digest,
};

/** The name that a key has in the address, where it is not its own. */
export const STATE_KEYS = { osVersion: "os.version" } as const;

/** The query state of lists, which their own pages alone have. */
export const listState = {
  namespace: parseAsString,
  sort: parseAsStringLiteral(TAG_SORTS).withDefault("suggested"),
  group: parseAsStringLiteral(TAG_GROUPS),
  /** Compares a list's tags with the other region's, and shows those of one outcome alone. */
  regions: parseAsStringLiteral(REGION_CHOICES),
  view: parseAsStringLiteral(TAG_VIEWS).withDefault("list"),
};

/** The keys of a page's state, in the order in which addresses have them. */
export const PAGE_KEYS = Object.keys(pageState) as readonly PageKey[];
export type PageKey = keyof typeof pageState;

/** The name of a key in the address. */
export function keyInAddress(key: PageKey): string {
  return key === "osVersion" ? STATE_KEYS[key] : key;
}

type PageValues = inferParserType<typeof pageState>;
type OptionalKey = Exclude<PageKey, "region">;

/** The query state that a page has read from its address. `region` is always known. */
export type PageQuery = Pick<PageValues, "region"> & {
  [Key in OptionalKey]?: NonNullable<PageValues[Key]> | undefined;
};

/** The query state that a link is to have; `null` is left out, as `undefined` is. */
export type LinkQuery = Pick<PageValues, "region"> & { [Key in OptionalKey]?: PageValues[Key] | undefined };
