import { chmod, stat } from "node:fs/promises";

/** Lets other users reach what is in a folder, which a run of the tests keeps to itself. */
export async function letPass(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) await chmod(folder, mode | 0o011);
}
