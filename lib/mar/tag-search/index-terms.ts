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

/** Returns the terms of what a tag is: `os=alpine-3.22`, `arch=arm64`, `ver=8.0`, `kind=index`, `repo=dotnet`, `ends=2026-11`. */
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
  add("life", facts.ends ? "dated" : "undated");
  for (const time of facts.ends ? yearAndMonth(facts.ends) : []) add("ends", time);
  for (const time of facts.moved === undefined ? [] : yearAndMonth(new Date(facts.moved).toISOString()))
    add("moved", time);
  if (facts.size !== undefined) found.add(sizeTerm(facts.size));
  return [...found];
}

const yearAndMonth = (date: string) => [date.slice(0, 4), date.slice(0, 7)];

/** Sizes that begin a step, in bytes: two for each doubling. */
const SIZE_STEPS = Array.from({ length: 90 }, (_, at) => Math.round(2 ** (at / 2)));

/** Returns the term of a size: the number of its step. */
const sizeTerm = (size: number) => `size=${sizeStep(size)}`;

/** Returns the number of the step that a size is in. */
export function sizeStep(size: number): number {
  const next = SIZE_STEPS.findIndex((start) => start > size);
  return next === -1 ? SIZE_STEPS.length : next;
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
