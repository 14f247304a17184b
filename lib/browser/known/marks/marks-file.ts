import * as z from "zod/mini";
import { formatMark, parseMark } from "@/lib/contract/mark/mark";
import { type MarkRecord, MOST_MARKS } from "./mark-record";

const FORMAT = "mar-discovery-marks";
const VERSION = 1;

/** The name under which marks are saved. */
export const MARKS_FILE_NAME = "marks.json";
/** The largest file that is read, in bytes. */
export const MARKS_FILE_BYTES = 2_000_000;

const headSchema = z.object({ format: z.literal(FORMAT), version: z.number() });
const fileSchema = z.object({ marks: z.array(z.object({ name: z.string(), since: z.string() })) });

/** Why a file is refused. `part` is the first name that no mark can have. */
export type MarksFileProblem =
  | { problem: "tooLarge" | "notOurs" | "newer" | "tooMany" }
  | { problem: "badName"; part: string };

export type MarksFileReading = { ok: true; marks: ReadonlyMap<string, number> } | ({ ok: false } & MarksFileProblem);

/** Returns the text of a file with marks. */
export function marksFileText({ marks }: MarkRecord): string {
  const listed = [...marks].map(([name, since]) => ({ name, since: new Date(since).toISOString() }));
  const lines = listed.map((mark) => `  ${JSON.stringify(mark)}`).join(",\n");
  return `{"format":"${FORMAT}","version":${VERSION},"marks":[\n${lines}\n]}\n`;
}

/** Reads the text of a file with marks. A time that does not parse, is to come or before 1970 becomes `now`. */
export function readMarksFile(text: string, now: number): MarksFileReading {
  if (text.length > MARKS_FILE_BYTES) return { ok: false, problem: "tooLarge" };
  const json = jsonOf(text);
  const head = headSchema.safeParse(json).data;
  if (!head) return { ok: false, problem: "notOurs" };
  if (head.version > VERSION) return { ok: false, problem: "newer" };
  const file = fileSchema.safeParse(json).data;
  if (!file) return { ok: false, problem: "notOurs" };
  if (file.marks.length > MOST_MARKS) return { ok: false, problem: "tooMany" };
  const marks = new Map<string, number>();
  for (const { name, since } of file.marks) {
    const mark = parseMark(name);
    if (!mark) return { ok: false, problem: "badName", part: name };
    marks.set(formatMark(mark), timeOf(since, now));
  }
  return { ok: true, marks };
}

function timeOf(text: string, now: number): number {
  const time = Date.parse(text);
  // No server takes a question about a year with a sign.
  return time >= 0 ? Math.min(time, now) : now;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
