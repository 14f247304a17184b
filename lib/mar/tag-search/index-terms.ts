import { parseTagName } from "../tag/parse";
import { ARCHITECTURES } from "../tag/vocabulary";
import { EVERY_ARCHITECTURE, PLAIN_VARIANT } from "../tag-list/filter/filter-term";
import { namesOfOs } from "../tag-list/filter/matches";
import { architectureOf } from "./search-matcher";
import type { IndexedFacts } from "./search-term";
import { ANYWHERE_LENGTH } from "./word";

/** Returns the name in which words are found. */
export function searchedName({ repository, tag }: Pick<IndexedFacts, "repository" | "tag">): string {
  return `${repository}:${tag}`.toLowerCase();
}

/** Returns the pieces of three characters of a text, each once. */
export function trigramsOf(text: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at + ANYWHERE_LENGTH <= text.length; at += 1) found.add(text.slice(at, at + ANYWHERE_LENGTH));
  return [...found];
}

/** Returns the terms by which short words find the beginnings of a name's parts. */
export function beginningsOf(name: string): string[] {
  const found = new Set<string>();
  for (const match of name.matchAll(/(?<![^/:._-])[^/:._-]/g)) {
    found.add(beginning(match[0]));
    const two = name.slice(match.index, match.index + 2);
    if (two.length === 2) found.add(beginning(two));
  }
  return [...found];
}

/** Returns the term of a short word. */
export const beginning = (word: string) => `^${word}`;

/** Numbers from here on are of builds: too many to tell apart. */
const LARGE = 10_000;

/** Returns the term of the first number of a version. */
export const majorTerm = (major: number) => `major=${Math.min(major, LARGE)}`;

/** Returns the term of the year of a date. */
export const yearTerm = (date: string) => `year=${date.slice(0, 4)}`;

const OF_LIST: ReadonlySet<string> = new Set(ARCHITECTURES);

/** Returns the terms of what a tag is: `os=alpine-3.22`, `arch=arm64`, `ver=8.0`, `kind=index`, `repo=dotnet`. */
export function facetsOf(facts: IndexedFacts): string[] {
  const { os, version, variants, architecture, date, floating } = parseTagName(facts.tag);
  const found = new Set<string>();
  const add = (operator: string, value: string) => found.add(`${operator}=${value}`);
  for (const component of facts.repository.split("/")) add("repo", component);
  for (const name of os ? namesOfOs(os) : systemsOf(facts)) add("os", name);
  const [major, minor] = version ?? [];
  if (major !== undefined) found.add(majorTerm(major));
  if (minor !== undefined) add("ver", `${major}.${minor}`);
  for (const variant of variants.length > 0 ? variants : [PLAIN_VARIANT]) add("variant", variant);
  for (const each of architecture ? [architecture] : architecturesOf(facts)) add("arch", each);
  if (date) found.add(yearTerm(date));
  if (date) add("date", date.slice(0, 7));
  if (floating !== undefined) add("is", floating ? "floating" : "fixed");
  if (facts.kind) add("kind", facts.kind);
  if (facts.ends) add("life", "dated");
  return [...found];
}

function systemsOf({ platforms }: IndexedFacts): string[] {
  return [
    ...new Set(platforms.map((platform) => (platform.startsWith("windows") ? "windows" : platform.split("/")[0]))),
  ].filter((system) => system === "windows" || system === "linux");
}

/** Returns the architectures that an image without one in its name has, and `every` where none is known. */
function architecturesOf({ platforms }: IndexedFacts): string[] {
  const found = platforms
    .map((platform) => architectureOf(platform.split("/").slice(1)))
    .filter((each) => OF_LIST.has(each));
  return found.length > 0 ? found : [EVERY_ARCHITECTURE];
}
