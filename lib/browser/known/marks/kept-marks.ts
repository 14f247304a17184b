import "../../api/fetch/without-evaluation";
import { get, update } from "idb-keyval";
import { writeHasMarks } from "./has-marks";
import { type MarkRecord, NO_MARKS, parseMarkRecord, storedMarkRecord } from "./mark-record";

/** The key of the record of marks. The number is the version of its form. */
export const MARKS_KEY = "marks 1";

const listeners = new Set<() => void>();

/** Reads the marks of this device. Returns none if storage is forbidden or has another form. Never rejects. */
export async function readMarks(): Promise<MarkRecord> {
  // In a function of its own, as a browser can throw instead of rejecting.
  const read = async (): Promise<unknown> => get(MARKS_KEY);
  const stored = await read().catch(() => undefined);
  return stored === undefined ? NO_MARKS : parseMarkRecord(stored);
}

/**
 * Changes the record in one step, so that two open pages lose nothing. Returns whether it was saved: storage can be
 * forbidden or full, and `change` returns `undefined` to leave the record alone.
 */
export async function changeMarks(change: (record: MarkRecord) => MarkRecord | undefined): Promise<boolean> {
  let changed: MarkRecord | undefined;
  try {
    await update<unknown>(MARKS_KEY, (stored) => {
      changed = change(parseMarkRecord(stored));
      return changed ? storedMarkRecord(changed) : stored;
    });
  } catch {
    return false;
  }
  if (!changed) return false;
  writeHasMarks(changed.marks.size > 0);
  for (const listener of listeners) listener();
  return true;
}

/** Calls back after each change on this page. Returns a function that ends this. */
export function subscribeToMarks(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
