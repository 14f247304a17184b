"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useInEnglish } from "@/components/language/use-in-english.client";
import { catalogQuery } from "@/lib/browser/api/catalog";
import { queryClient } from "@/lib/browser/api/query-client";
import { resolveQuery } from "@/lib/browser/api/resolve";
import { tagListQuery } from "@/lib/browser/api/tag-list-query";
import { LONG_LIST } from "@/lib/contract/list";
import type { ResolveOutcome } from "@/lib/contract/resolve/resolve";
import { type CatalogSearch, resolveInCatalog } from "@/lib/contract/resolve/resolve-in-catalog";
import { messageIn, missingTag, withMessage, withTags } from "@/lib/contract/resolve/resolve-message";
import type { InputReading } from "@/lib/mar/input/input-reading";
import { readInput } from "@/lib/mar/input/read-input";
import type { Region } from "@/lib/mar/region";
import { repositorySearch } from "@/lib/mar/repository-search";
import { formatImageName } from "@/lib/oci/name/image-name";
import { searchOption } from "./palette-groups";

/** The pause in typing before the server is asked. */
const REST_MILLISECONDS = 250;
/** In UTF-16 code units. */
const LONGEST_QUESTION = 1000;

export type ResolvedInput = {
  /** `undefined` while it is looked up. */
  outcome: ResolveOutcome | undefined;
  /** The region that the input names. */
  region: Region;
  search: CatalogSearch;
  isCatalogMissing: boolean;
  /** The server alone could know, but could not be asked. */
  hasFailed: boolean;
};

/** Returns what a text names: from the catalog in the browser, or from the server if only it can know. */
export function useResolvedInput(text: string, region: Region): ResolvedInput {
  const reading = useMemo(() => readInput(text, region), [text, region]);
  const named = reading.kind === "invalid" ? region : reading.region;
  const catalog = useQuery({ ...catalogQuery(named), retry: false }, queryClient());
  const names = catalog.data?.names;
  const inEnglish = useInEnglish(text);
  const search = useMemo(() => names && inEnglish && repositorySearch(names, inEnglish), [names, inEnglish]);
  const needsCatalog = reading.kind !== "invalid" && reading.kind !== "digest";
  const isWaiting = needsCatalog && !search && !catalog.isError;
  const resolved = useMemo(
    () => (isWaiting ? undefined : resolveInCatalog(reading, search, region)),
    [isWaiting, reading, search, region],
  );
  const rested = useRested(text);
  const question = resolveQuery(questionOf(text, reading), region);
  // `os:alpine` is searched for: no registry is asked for an image of that name.
  const isSearch = searchOption(text, region)?.isAll === true;
  const asks = resolved !== undefined && resolved.kind !== "known" && rested === text && !isSearch;
  const asked = useQuery({ ...question, queryFn: asks ? question.queryFn : skipToken }, queryClient());
  const outcome = resolved?.kind === "known" ? resolved.outcome : asked.data;
  return {
    outcome: useMessage(text, outcome),
    region: named,
    search,
    isCatalogMissing: catalog.isError,
    hasFailed: resolved?.kind !== "known" && asked.isError,
  };
}

/** If a text is long, the server is asked for the name alone, as an address has limited room. */
function questionOf(text: string, reading: InputReading): string {
  if (text.length <= LONGEST_QUESTION) return text;
  if (reading.kind === "digest") return reading.digest;
  return reading.kind === "image" ? `${reading.host ? `${reading.host}/` : ""}${formatImageName(reading)}` : text;
}

/**
 * Returns the outcome with the meaning of an error message in the text, and the tags nearest to one that it reports as
 * missing.
 */
function useMessage(text: string, outcome: ResolveOutcome | undefined): ResolveOutcome | undefined {
  const message = useMemo(() => messageIn(text), [text]);
  const missing = outcome && missingTag(outcome, message);
  const list = missing && tagListQuery(missing.region, missing.repository);
  const tags = useQuery(
    { queryKey: list?.queryKey ?? ["tags"], queryFn: list?.queryFn ?? skipToken, retry: false },
    queryClient(),
  ).data?.tags;
  return useMemo(() => {
    if (!outcome || !message) return outcome;
    // The beginning of a long list does not show which tags are missing.
    return withMessage(
      outcome,
      missing && tags && tags.length < LONG_LIST ? withTags(message, missing, tags) : message,
    );
  }, [outcome, message, missing, tags]);
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
