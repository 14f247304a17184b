import { readdirSync, readFileSync } from "node:fs";

/** The environment variable that every process we start, and all that it starts, carries. */
export const MARK_VARIABLE = "MAR_DISCOVERY_STARTED_BY";

/**
 * Ids of the live processes that carry a mark. Only Linux tells (through `/proc`); elsewhere there are none.
 * A parent's id would not do: what outlives its parent gets another one, and browsers leave their process group.
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
    // It ended meanwhile, or it is another user's and so not ours.
    return false;
  }
}
