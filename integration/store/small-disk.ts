import { execFile, spawnSync } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** A process of its own sees the disk; an ordinary user is root there, and the disk is gone with it. */
const APART = ["unshare", "--user", "--map-root-user", "--mount"];

/** Returns true if this machine allows a disk of one's own, which some containers do not. */
export function canHaveDisk(): boolean {
  const [program = "", ...args] = APART;
  return spawnSync(program, [...args, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;
}

/** Returns a command that runs another with a disk of so many MiB at a folder. */
export function onSmallDisk(folder: string, mebibytes: number, command: readonly string[]): string[] {
  const script = `mount -t tmpfs -o size=${mebibytes}m,mode=777 tmpfs "$0" && exec "$@"`;
  return [...APART, "sh", "-c", script, folder, ...command];
}

/** Returns what fills the disk that a process sees at a folder, and frees it again. */
export function filler(id: number, folder: string) {
  const file = join(`/proc/${id}/root`, folder, "filler");
  return {
    fill: async () => {
      await writeFile(file, "");
      // It ends when no room is left, which is a failure.
      await run("dd", ["if=/dev/zero", `of=${file}`, "bs=4096"]).catch(() => undefined);
    },
    free: () => rm(file),
  };
}
