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
  /** Distinguishes several entries of an index for one platform. If it does not, `manifest` does. */
  osVersion: strict(parserOf(parseOsVersion), "PLATFORM_INVALID"),
  /** Digest of a manifest in the image's index. */
  manifest: digest,
  /** On a page by digest: the tag that had this digest when the link was made. */
  tag: strict(parserOf(parseTag), "TAG_INVALID"),
  /**
   * The tool that the pull command is written for. Without it, the device's last choice applies; the default tool is
   * left out.
   */
  tool: parseAsStringLiteral(PULL_TOOL_IDS),
  /** How the pull command names the image. */
  by: parseAsStringLiteral(PULL_BYS),
  /**
   * Path of a file in a Helm chart, relative to the chart's folder. Any text: the page says whether the chart has the
   * file.
   */
  file: parseAsString,
  /** Digest of the opened referrer or attestation. */
  attached: digest,
  /** Digest of the shown document's layer, if a manifest has several documents. */
  layer: digest,
};

/** The names of keys in the address, if they differ. */
export const STATE_KEYS = { osVersion: "os.version" } as const;

/** The query state of lists; only pages with a list have it. */
export const listState = {
  /** Of the catalog: lists only what is in this namespace. */
  namespace: parseAsString,
  /** Of the catalog: lists all repositories, also without a search. */
  browse: parseAsStringLiteral(["all"]),
  sort: parseAsStringLiteral(TAG_SORTS).withDefault("suggested"),
  group: parseAsStringLiteral(TAG_GROUPS),
  /** Compares a list's tags with the other region's, and shows only those with one outcome. */
  regions: parseAsStringLiteral(REGION_CHOICES),
  view: parseAsStringLiteral(TAG_VIEWS).withDefault("list"),
  /** Of a repository: opens its README. */
  about: parseAsStringLiteral(["readme"]),
};

/** The name in the address of what is open about a repository. */
export const ABOUT_KEY = "about" satisfies keyof typeof listState;

/** The keys of a page's state, in the order of addresses. */
export const PAGE_KEYS = Object.keys(pageState) as readonly PageKey[];
export type PageKey = keyof typeof pageState;

/** Returns the name of a key in the address. */
export function keyInAddress(key: PageKey): string {
  return key === "osVersion" ? STATE_KEYS[key] : key;
}

type PageValues = inferParserType<typeof pageState>;
type OptionalKey = Exclude<PageKey, "region">;

/** The query state that a page has read from its address. `region` is always set. */
export type PageQuery = Pick<PageValues, "region"> & {
  [Key in OptionalKey]?: NonNullable<PageValues[Key]> | undefined;
};

/** The query state of a link. Leaves out `null` and `undefined`. */
export type LinkQuery = Pick<PageValues, "region"> & { [Key in OptionalKey]?: PageValues[Key] | undefined };
