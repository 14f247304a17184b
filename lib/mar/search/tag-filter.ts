import type { Found } from "./find-repositories";
import { partsOfName } from "./search-query";

/** .NET's versions have two numbers from 5 on; people leave out the second. */
const DOTNET = /^dotnet\/(?!framework\/)/;

/**
 * Returns the tag filter that a search implies for a repository: its tag words that are not in the repository's name.
 * Returns an empty text if there are no such words.
 */
export function tagFilterFor(
  repository: string,
  { tagWords, withoutTagWords }: Pick<Found<string>, "tagWords" | "withoutTagWords">,
): string {
  // Tags elsewhere write `windowsservercore` for `windows/servercore`.
  const joined = partsOfName(repository).join("");
  const words = tagWords.filter(
    (word) => !repository.includes(word) && !(/^[a-z]{5,}$/.test(word) && joined.includes(word)),
  );
  const spelt = DOTNET.test(repository) ? words.map((word) => word.replace(/^v?(\d{1,2})$/, "$1.0")) : words;
  return [...spelt, ...withoutTagWords.map((word) => `-${word}`)].join(" ");
}
