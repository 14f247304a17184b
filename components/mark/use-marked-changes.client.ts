"use client";

import { useEffect, useState } from "react";
import { problemOf } from "@/lib/browser/api/fetch/problem-error";
import { streamMarkedChanges } from "@/lib/browser/api/marked-changes";
import { changeMarks } from "@/lib/browser/known/marks/kept-marks";
import type { MarkRecord } from "@/lib/browser/known/marks/mark-record";
import { changeName, toldLate, visited, visitStart } from "@/lib/browser/known/marks/visit";
import { parseMark } from "@/lib/contract/mark/mark";
import type { MarkedChange } from "@/lib/contract/mark/marked-change";
import type { Problem } from "@/lib/contract/problem";
import type { Region } from "@/lib/mar/region";

/** What moved in marks since a time (milliseconds since the epoch), as far as it is told. */
export type MarkedChanges = {
  since: number;
  changes: ReadonlyMap<string, MarkedChange>;
  /** Whether the earliest are left out. */
  hasMore: boolean;
  /** Marks at which the registry did not answer. */
  silent: number;
  isEnded: boolean;
  problem?: Problem;
};

/**
 * Asks what moved in the marks since the last visit, once for each set of marks and region, and then notes the visit.
 * `undefined` until something is known.
 */
export function useMarkedChanges(record: MarkRecord | undefined, region: Region): MarkedChanges | undefined {
  const [known, setKnown] = useState<MarkedChanges>();
  const [asking, setAsking] = useState<MarkRecord>();
  // The record also changes when the visit is noted, and when a mark is removed: nothing has to be asked then.
  if (record && (!asking || [...record.marks.keys()].some((name) => !asking.marks.has(name)))) setAsking(record);
  useEffect(() => {
    if (!asking || asking.marks.size === 0) return;
    const aborter = new AbortController();
    const { signal } = aborter;
    const at = Date.now();
    const { since, before } = visitStart(asking, region, at);
    const isKnown = new Set(before);
    const received: MarkedChange[] = [];
    let told: MarkedChanges = { since, changes: new Map(), hasMore: false, silent: 0, isEnded: false };
    const tell = (more: Partial<MarkedChanges>) => {
      if (signal.aborted) return;
      told = { ...told, ...more };
      setKnown(told);
    };
    const names = [...asking.marks.keys()];
    // The server looks at the first marks: each visit has other ones.
    const first = Math.floor(Math.random() * names.length);
    const marks = [...names.slice(first), ...names.slice(0, first)].flatMap((name) => parseMark(name) ?? []);
    streamMarkedChanges({ region, marks, since, signal }, ({ changes, more, silent = 0 }) => {
      received.push(...changes);
      const named = changes
        .map((change) => [changeName(change), change] as const)
        .filter(([name]) => !isKnown.has(name));
      tell({
        changes: new Map([...told.changes, ...named]),
        hasMore: told.hasMore || more === true,
        silent: told.silent + silent,
      });
    }).then(
      (asked) => {
        tell({ isEnded: true });
        if (!signal.aborted) {
          const told = toldLate(received, asked);
          void changeMarks((now) => visited(now, region, { at, asked, since, told, before }));
        }
      },
      (error) => tell({ isEnded: true, problem: problemOf(error) }),
    );
    return () => aborter.abort();
  }, [asking, region]);
  return known;
}
