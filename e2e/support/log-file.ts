import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** Takes lines into a file below `test-results/`: what a server said is there to read after a failed test. */
export function logFile(name: string): (line: string) => void {
  const path = `test-results/logs/${name}.log`;
  mkdirSync(dirname(path), { recursive: true });
  const stream = createWriteStream(path);
  return (line) => stream.write(`${line}\n`);
}
