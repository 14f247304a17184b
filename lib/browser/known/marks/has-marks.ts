import { readKeptText, writeKeptText } from "../kept-text";

/** The key of the text that says whether this device has marks. Without it no page loads what reads them. */
export const HAS_MARKS_KEY = "has-marks";

export function readHasMarks(): boolean {
  return readKeptText(HAS_MARKS_KEY) !== "";
}

/** Saves whether this device has marks. */
export function writeHasMarks(has: boolean): void {
  writeKeptText(HAS_MARKS_KEY, has ? "yes" : "");
}
