import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import { DEFAULT_REGION, REGIONS } from "@/lib/mar/region";
import { TAG_GROUPS, TAG_SORTS, TAG_VIEWS } from "@/lib/mar/tag-list/arrangement";
import { PULL_BY } from "./pull-by";

/** The one definition of the query state that client components read and write; names as in the contract. */
export const pageState = {
  region: parseAsStringLiteral(REGIONS).withDefault(DEFAULT_REGION),
  platform: parseAsString,
  by: parseAsStringLiteral(PULL_BY).withDefault("tag"),
  q: parseAsString.withDefault(""),
  namespace: parseAsString,
  sort: parseAsStringLiteral(TAG_SORTS).withDefault("version"),
  group: parseAsStringLiteral(TAG_GROUPS),
  view: parseAsStringLiteral(TAG_VIEWS).withDefault("list"),
};
