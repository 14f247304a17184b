import { readdirSync, readFileSync } from "node:fs";

/** The environment variable of every process that we start, inherited by its children. */
export const MARK_VARIABLE = "MAR_DISCOVERY_STARTED_BY";

/**
 * Returns ids of live processes that carry a mark. Only Linux can (through `/proc`); elsewhere the list is empty. A
 * parent's id would not do: a process that outlives its parent gets another parent, and browsers leave their process
 * group.
 * @param {string} mark
 * @returns {number[]}
 */
export function markedProcesses(mark) {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && carries(name, mark))
    .map(Number);
}

/**
 * @param {string} id
 * @param {string} mark
 */
function carries(id, mark) {
  try {
    const variable = readFileSync(`/proc/${id}/environ`, "latin1")
      .split("\0")
      .find((line) => line.startsWith(`${MARK_VARIABLE}=`));
    return variable?.includes(mark) ?? false;
  } catch {
    // It has ended, or belongs to another user and is not ours.
    return false;
  }
}
