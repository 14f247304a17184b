"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { ResolveOutcome } from "@/lib/contract/resolve";
import { type CatalogSearch, resolveInCatalog } from "@/lib/contract/resolve-in-catalog";
import { readInput } from "@/lib/mar/input/read-input";
import type { Region } from "@/lib/mar/region";
import { repositorySearch } from "@/lib/mar/repository-search";
import { catalogQuery } from "@/lib/queries/catalog";
import { resolveQuery } from "@/lib/queries/resolve";

/** The server is asked when the typing rests for this long. */
const REST_MILLISECONDS = 250;

export type ResolvedInput = {
  /** Nothing while it is looked up. */
  outcome: ResolveOutcome | undefined;
  /** The region that the input names. */
  region: Region;
  search: CatalogSearch;
  isCatalogMissing: boolean;
  /** The server could not be asked for what only it can tell. */
  hasFailed: boolean;
};

/** What a text names: by the catalog, which is here, and by the server where only that can tell. */
export function useResolvedInput(text: string, region: Region): ResolvedInput {
  const reading = useMemo(() => readInput(text, region), [text, region]);
  const named = reading.kind === "invalid" ? region : reading.region;
  const catalog = useQuery({ ...catalogQuery(named), retry: false });
  const names = catalog.data?.names;
  const search = useMemo(() => names && repositorySearch(names), [names]);
  const needsCatalog = reading.kind !== "invalid" && reading.kind !== "digest";
  const isWaiting = needsCatalog && !names && !catalog.isError;
  const resolved = useMemo(
    () => (isWaiting ? undefined : resolveInCatalog(reading, search, region)),
    [isWaiting, reading, search, region],
  );
  const rested = useRested(text);
  const question = resolveQuery(text, region);
  const asks = resolved !== undefined && resolved.kind !== "known" && rested === text;
  const asked = useQuery({ ...question, queryFn: asks ? question.queryFn : skipToken });
  return {
    outcome: resolved?.kind === "known" ? resolved.outcome : asked.data,
    region: named,
    search,
    isCatalogMissing: catalog.isError,
    hasFailed: resolved?.kind !== "known" && asked.isError,
  };
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
