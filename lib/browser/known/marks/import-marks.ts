import { changeMarks } from "./kept-marks";
import { withMarks } from "./mark-record";
import { MARKS_FILE_BYTES, type MarksFileProblem, readMarksFile } from "./marks-file";

/** How many marks a file added, and how many were there already; or why it was refused. */
export type ImportOutcome =
  | { ok: true; added: number; known: number }
  | ({ ok: false } & (MarksFileProblem | { problem: "notSaved" }));

/** Adds the marks of a file to those of this device. Never rejects: a file that cannot be read is not ours. */
export async function importMarks(file: Pick<File, "size" | "text">, now: number): Promise<ImportOutcome> {
  if (file.size > MARKS_FILE_BYTES) return { ok: false, problem: "tooLarge" };
  const reading = readMarksFile(await file.text().catch(() => ""), now);
  if (!reading.ok) return reading;
  let before = 0;
  let after: number | undefined;
  const isSaved = await changeMarks((record) => {
    const changed = withMarks(record, reading.marks);
    before = record.marks.size;
    after = changed?.marks.size;
    return changed;
  });
  if (isSaved && after !== undefined) {
    const added = after - before;
    return { ok: true, added, known: reading.marks.size - added };
  }
  return { ok: false, problem: before > 0 && after === undefined ? "tooMany" : "notSaved" };
}
