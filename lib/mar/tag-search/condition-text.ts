import { TAG_OPERATORS } from "../tag-list/filter/filter-term";
import { OWN_OPERATORS } from "./search-term";

const OPERATORS = [...TAG_OPERATORS, ...OWN_OPERATORS, "base", "pkg", "purl"];
const CONDITION = new RegExp(`(?<!\\S)-?(?:${OPERATORS.join("|")}):\\S`, "i");

/** Returns where the first condition of a search across repositories begins: `os:alpine`, `base:dotnet/aspnet`, `pkg:openssl`; -1 without one. */
export function conditionAt(text: string): number {
  return text.search(CONDITION);
}
