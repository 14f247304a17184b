import { VOCABULARY } from "../tag/vocabulary";

/** Variants that name a repository's content as often as a tag: they count as words of repositories. */
const REPOSITORY_WORDS = new Set(
  (
    "base core prod staging test helix cross source-build core-tools buildenv appservice quickstart mesh " +
    "dotnet-isolated dotnet net aspnet runtime sdk python node java jdk jre powershell go rust php ruby perl " +
    "gcc clang llvm static targetallocator linux windows dev insiders edge next daily current main master"
  ).split(" "),
);

const TAG_WORDS: readonly string[] = [...VOCABULARY.keys()].filter((word) => !REPOSITORY_WORDS.has(word));
const KNOWN: ReadonlySet<string> = new Set(TAG_WORDS);

/** `8`, `8.0`, `v1.2.3`, `8.0.100-preview.1`, `20240101`. */
const NUMBER = /^v?\d{1,15}(?:\.\d{1,15}|\.x)*(?:-.*)?$/;
/** `ltsc2022`, `cu26`, `alpine3.20`, `22h2`: a word with a number. */
const WORD_AND_NUMBER = /^([a-z][a-z-]*?)-?v?\d[\d.]*$/;
const WINDOWS_RELEASE = /^(?:ltsc\d{4}|\d\dh\d)$/;

/** Returns whether a word of a search is one of tags: a version, a system, an architecture, a variant. */
export function isTagWord(word: string): boolean {
  if (KNOWN.has(word) || NUMBER.test(word) || WINDOWS_RELEASE.test(word)) return true;
  const [, name] = WORD_AND_NUMBER.exec(word) ?? [];
  return name !== undefined && (KNOWN.has(name) || name === "ltsc");
}

/** Returns whether a word may become a tag word with more typing. */
export function beginsTagWord(word: string): boolean {
  return word.length > 1 && ("ltsc".startsWith(word) || TAG_WORDS.some((known) => known.startsWith(word)));
}
