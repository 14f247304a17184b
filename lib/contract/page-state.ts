import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import { DEFAULT_REGION, REGIONS } from "@/lib/mar/region";
import { TAG_GROUPS, TAG_SORTS, TAG_VIEWS } from "@/lib/mar/tag-list/arrangement";
import { PULL_BYS, PULL_TOOL_IDS } from "./pull-choice";
import { REGION_CHOICES } from "./region-outcome";

/** What the address calls a part of the state whose own name it does not have. */
export const STATE_KEYS = { osVersion: "os.version" } as const;

/** The one definition of the query state that client components read and write; names as in the contract. */
export const pageState = {
  region: parseAsStringLiteral(REGIONS).withDefault(DEFAULT_REGION),
  platform: parseAsString,
  /** In the address `os.version`: see `STATE_KEYS`. */
  osVersion: parseAsString,
  /** Digest of a manifest that the image's index lists. */
  manifest: parseAsString,
  /** Where there is none, the device's own choice holds; the usual one is left out. */
  tool: parseAsStringLiteral(PULL_TOOL_IDS),
  by: parseAsStringLiteral(PULL_BYS),
  q: parseAsString.withDefault(""),
  namespace: parseAsString,
  sort: parseAsStringLiteral(TAG_SORTS).withDefault("suggested"),
  group: parseAsStringLiteral(TAG_GROUPS),
  /** Compares a list's tags with the other region's, and shows those of one outcome alone. */
  regions: parseAsStringLiteral(REGION_CHOICES),
  view: parseAsStringLiteral(TAG_VIEWS).withDefault("list"),
};
