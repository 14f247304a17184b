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
  const result = typeof error === "object" && error !== null && "errcode" in error ? Number(error.errcode) : 0;
  return problemOf(path, CODES[result & 0xff] ?? "failed", error);
}

/** Returns a problem of this code. */
export function problemOf(path: string, code: StoreProblemCode, cause?: unknown): StoreProblem {
  const detail = cause instanceof Error ? `: ${cause.message}` : "";
  return new StoreProblem(code, `the SQLite file ${path} ${WORDS[code]}${detail}`, cause);
}
