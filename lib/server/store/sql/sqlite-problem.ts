import "server-only";
import { StoreProblem, type StoreProblemCode } from "../store-problem";

/** Primary result codes. @see https://www.sqlite.org/rescode.html */
const CODES: Record<number, StoreProblemCode> = {
  5: "locked",
  6: "locked",
  8: "read-only",
  10: "unreachable",
  11: "corrupt",
  13: "full",
  14: "unreachable",
  26: "not-a-database",
};

/** What SQLite says for these codes. @see https://www.sqlite.org/c3ref/errcode.html */
const TEXTS: readonly [string, number][] = [
  ["database is locked", 5],
  ["database table is locked", 6],
  ["attempt to write a readonly database", 8],
  ["disk I/O error", 10],
  ["database disk image is malformed", 11],
  ["database or disk is full", 13],
  ["unable to open database file", 14],
  ["file is not a database", 26],
];

const WORDS: Record<StoreProblemCode, string> = {
  "another-program": "belongs to another program",
  corrupt: "is damaged",
  failed: "failed",
  full: "has no room: the disk is full",
  locked: "is locked by another program",
  "newer-schema": "was written by a newer version of this program, which alone may write it",
  "not-a-database": "is not a SQLite database",
  "read-only": "cannot be written",
  unreachable: "cannot be opened",
};

/** Returns the problem that an error of a SQLite database means. */
export function sqliteProblem(path: string, error: unknown): StoreProblem {
  if (error instanceof StoreProblem) return error;
  return problemOf(path, CODES[resultOf(error) & 0xff] ?? "failed", error);
}

/** Returns the result code of an error. The driver leaves it out where a statement returns rows: then SQLite's own words tell. */
function resultOf(error: unknown): number {
  if (!(error instanceof Error)) return 0;
  if ("errcode" in error) return Number(error.errcode);
  return TEXTS.find(([text]) => error.message.includes(text))?.[1] ?? 0;
}

/** Returns a problem of this code. */
export function problemOf(path: string, code: StoreProblemCode, cause?: unknown): StoreProblem {
  const detail = cause instanceof Error ? `: ${cause.message}` : "";
  return new StoreProblem(code, `the SQLite file ${path} ${WORDS[code]}${detail}`, cause);
}
