"use client";

import { useEffect, useState } from "react";
import type { CheckedFile } from "@/lib/browser/file-check/checked-file";
import { type ReadOutcome, readInWorker } from "@/lib/browser/file-check/read-in-worker";
import type { FileKind } from "@/lib/mar/file/kind/file-kind";
import type { Region } from "@/lib/mar/region";

/** Typed text is read after a pause. */
const PAUSE_MILLISECONDS = 300;

/** `isCurrent` is false while the current text is being read. */
export type FileReadingState = { file: CheckedFile; outcome: ReadOutcome | undefined; isCurrent: boolean };

/**
 * Returns the names in a file, read in a worker; `undefined` without a file. While an edited text is read, returns the
 * previous reading.
 */
export function useFileReading(
  file: CheckedFile | undefined,
  { kind, region }: { kind: FileKind | undefined; region: Region },
): FileReadingState | undefined {
  const [read, setRead] = useState<{ file: CheckedFile; outcome: ReadOutcome; asked: string }>();
  const asked = `${kind} ${region}`;
  useEffect(() => {
    if (!file) return setRead(undefined);
    const controller = new AbortController();
    const timer = setTimeout(
      () =>
        readInWorker({ ...file, kind, region }, controller.signal).then(
          (outcome) => setRead({ file, outcome, asked: `${kind} ${region}` }),
          () => {},
        ),
      file.name === undefined ? PAUSE_MILLISECONDS : 0,
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [file, kind, region]);
  if (!file) return undefined;
  const isSame = read && read.file.name === file.name;
  const isCurrent = read?.file === file && read.asked === asked;
  return isSame
    ? { file: read.file, outcome: read.outcome, isCurrent }
    : { file, outcome: undefined, isCurrent: false };
}
