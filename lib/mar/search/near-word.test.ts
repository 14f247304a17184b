import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NEAR_MAX_LENGTH, NEAR_MIN_LENGTH, nearWord } from "./near-word";

const letters = fc.string({ unit: fc.constantFrom("a", "b", "c", "1"), minLength: 5, maxLength: 12 });

/** Returns all texts that differ from a word by one letter: wrong, missing, added, or two neighbours swapped. */
function misspelt(word: string): string[] {
  const out: string[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    out.push(before + after.slice(1), `${before}x${after.slice(1)}`, `${before}x${after}`);
    if (after.length > 1) out.push(`${before}${after[1]}${after[0]}${after.slice(2)}`);
  }
  return [...out, `${word}x`];
}

describe("nearWord", () => {
  it.each([
    ["apsnet", "aspnet"],
    ["aspnte", "aspnet"],
    ["servrcore", "servercore"],
    ["powershel", "powershell"],
    ["kubernetess", "kubernetes"],
    ["insigts", "applicationinsights"],
    ["javq", "java"],
  ])("finds %s similar to %s", (word, text) => expect(nearWord(word)?.isNear(text)).toBe(true));

  it.each([
    ["aspnet", "kubernetes"],
    ["msql", "postgresql"],
    ["servre", "seven"],
  ])("does not find %s near to %s", (word, text) => expect(nearWord(word)?.isNear(text)).toBe(false));

  it("compares no word that is too short or too long", () => {
    expect(nearWord("a".repeat(NEAR_MIN_LENGTH - 1))).toBeUndefined();
    expect(nearWord("a".repeat(NEAR_MAX_LENGTH + 1))).toBeUndefined();
    expect(nearWord("ab".repeat(15))?.isNear("ab".repeat(15))).toBe(true);
  });

  it("finds every word with one wrong letter, at any position", () => {
    fc.assert(
      fc.property(letters, letters, (word, around) => {
        for (const text of misspelt(word)) {
          const { pieces = [] } = nearWord(word) ?? {};
          expect(
            pieces.some((piece) => text.includes(piece)),
            `a piece of ${word} in ${text}`,
          ).toBe(true);
          expect(nearWord(text)?.isNear(word), `${text} for ${word}`).not.toBe(false);
          expect(nearWord(word)?.isNear(`${around}${text}`), `${word} in ${around}${text}`).toBe(true);
        }
      }),
    );
  });
});
