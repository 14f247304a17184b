import "server-only";
import { StoreProblem } from "../store-problem";
import type { Driver } from "./driver";

/** Waits for the opening of a database, but not for a disk that hangs. Returns the problem if it took too long. */
export async function openedInTime(
  opening: Promise<void>,
  { kind }: Driver,
  milliseconds: number,
): Promise<StoreProblem | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<StoreProblem>((resolve) => {
    const message = `${kind}: the database did not open within ${milliseconds / 1000} s`;
    timer = setTimeout(() => resolve(new StoreProblem("unreachable", message)), milliseconds);
  });
  return Promise.race([opening.then(() => undefined), tooLong]).finally(() => clearTimeout(timer));
}
