import { changeMarks, readMarks } from "./kept-marks";
import { withMarks, withoutMark } from "./mark-record";

/** Returns whether this device has a mark of this name. */
export async function isMarkedName(name: string): Promise<boolean> {
  return (await readMarks()).marks.has(name);
}

/** Marks a name, or removes its mark. Returns whether it is marked now; `undefined` if that could not be saved. */
export async function toggleMark(name: string): Promise<boolean | undefined> {
  let isMarked = false;
  const isSaved = await changeMarks((record) => {
    isMarked = !record.marks.has(name);
    return isMarked ? withMarks(record, new Map([[name, Date.now()]])) : withoutMark(record, name);
  });
  return isSaved ? isMarked : undefined;
}
