import { parseAsString, parseAsStringLiteral } from "nuqs";
import { DEFAULT_REGION, REGIONS } from "@/lib/mar/region";

/** The one definition of the query state that client components read and write; names as in the contract. */
export const pageState = {
  region: parseAsStringLiteral(REGIONS).withDefault(DEFAULT_REGION),
  platform: parseAsString,
  q: parseAsString.withDefault(""),
  namespace: parseAsString,
};
