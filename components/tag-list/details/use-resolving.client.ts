"use client";

import { useEffect, useRef, useState } from "react";
import type { Tag } from "@/lib/oci/name/tag";

type Read = (tags: readonly Tag[], signal: AbortSignal) => Promise<unknown>;
type Run = { controller: AbortController; startedAt: number; count: number };

/** Runs one resolution of many tags at a time; it ends with the page. */
export function useResolving(read: Read, missing: number) {
  const [run, setRun] = useState<Run>();
  const current = useRef<Run>(undefined);
  useEffect(() => () => current.current?.controller.abort(), []);
  const end = () => {
    current.current = undefined;
    setRun(undefined);
  };
  const start = (tags: readonly Tag[]) => {
    const begun = { controller: new AbortController(), startedAt: Date.now(), count: tags.length };
    current.current = begun;
    setRun(begun);
    // It rejects only when it is cancelled.
    read(tags, begun.controller.signal).then(end, () => {});
  };
  const cancel = () => {
    run?.controller.abort();
    end();
  };
  return { running: run !== undefined, start, cancel, secondsLeft: run && secondsLeft(run, missing) };
}

/** Estimates the seconds left from the pace so far; `undefined` until there is one. */
function secondsLeft({ startedAt, count }: Run, missing: number): number | undefined {
  const done = count - missing;
  if (done < 20) return undefined;
  return Math.ceil(((Date.now() - startedAt) / done) * (missing / 1000));
}
