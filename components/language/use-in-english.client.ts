"use client";

import { useEffect, useState } from "react";

const HAN = /\p{Script=Han}/u;
const unchanged = (text: string) => text;

type InEnglish = (text: string) => string;

let known: InEnglish | undefined;

/**
 * Returns a function that puts a search into the words of the catalog's names; `undefined` while the words of the reader's
 * language load, which happens once somebody types one.
 */
export function useInEnglish(text: string): InEnglish | undefined {
  const isHan = HAN.test(text);
  const [words, setWords] = useState(() => known);
  useEffect(() => {
    if (!isHan || words) return;
    let hasEnded = false;
    import("@/lib/mar/search/chinese-words").then(
      ({ inEnglish }) => {
        known = inEnglish;
        if (!hasEnded) setWords(() => inEnglish);
      },
      // Without the words, such a text finds nothing, as a text that no name contains.
      () => {
        if (!hasEnded) setWords(() => unchanged);
      },
    );
    return () => {
      hasEnded = true;
    };
  }, [isHan, words]);
  return isHan ? words : unchanged;
}
