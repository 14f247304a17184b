"use client";

import { skipToken, useQuery } from "@tanstack/react-query";

const HAN = /\p{Script=Han}/u;
const unchanged = (text: string) => text;

/**
 * Returns a function that puts a search into the words of the catalog's names; `undefined` while the words of the reader's
 * language load, which happens once somebody types one.
 */
export function useInEnglish(text: string): ((text: string) => string) | undefined {
  const isHan = HAN.test(text);
  const words = useQuery({
    queryKey: ["chinese words"],
    queryFn: isHan ? () => import("@/lib/mar/search/chinese-words").then(({ inEnglish }) => inEnglish) : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // Without the words, such a text finds nothing, as a text that no name contains.
  return isHan ? (words.data ?? (words.isError ? unchanged : undefined)) : unchanged;
}
