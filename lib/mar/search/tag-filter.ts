import type { Found } from "./find-repositories";
import { partsOfName } from "./search-query";

/** .NET's versions have two numbers from 5 on; nobody says the second. */
const DOTNET = /^dotnet\/(?!framework\/)/;

/**
 * The filter that a search asks of a repository's list of tags: its words for tags that are not in the repository's name.
 * Empty where there are none.
 */
export function tagFilterFor(
  repository: string,
  { tagWords, withoutTagWords }: Pick<Found<string>, "tagWords" | "withoutTagWords">,
): string {
  // `windowsservercore` is what tags elsewhere call `windows/servercore`.
  const joined = partsOfName(repository).join("");
  const words = tagWords.filter(
    (word) => !repository.includes(word) && !(/^[a-z]{5,}$/.test(word) && joined.includes(word)),
  );
  const spelt = DOTNET.test(repository) ? words.map((word) => word.replace(/^v?(\d{1,2})$/, "$1.0")) : words;
  return [...spelt, ...withoutTagWords.map((word) => `-${word}`)].join(" ");
}
