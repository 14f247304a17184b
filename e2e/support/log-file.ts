import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** Writes lines into a file below `test-results/`, so that a server's output can be read after a failed test. */
export function logFile(name: string): (line: string) => void {
  const path = `test-results/logs/${name}.log`;
  mkdirSync(dirname(path), { recursive: true });
  const stream = createWriteStream(path);
  return (line) => stream.write(`${line}\n`);
}
