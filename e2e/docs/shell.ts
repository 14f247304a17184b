import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What a request by curl gave: the last answer's status and headers, and what was printed or saved. */
export type Printed = { status: number; headers: Headers; text: string };

/** Runs commands in a shell, in a folder of their own, as somebody who has copied them does. */
export async function runInShell(commands: string): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), "example-"));
  const home = await mkdtemp(join(tmpdir(), "curl-"));
  try {
    // curl reads its settings from here: the commands stay as they are.
    const head = join(home, "head");
    await writeFile(join(home, ".curlrc"), `dump-header = "${head}"\n`);
    const env = { ...process.env, CURL_HOME: home };
    const { stdout } = await promisify(execFile)("sh", ["-ec", commands], { cwd: folder, env, maxBuffer: 64_000_000 });
    const [saved] = await readdir(folder);
    const [statusLine = "", ...lines] = (await readFile(head, "utf8")).trim().split("\r\n");
    const headers = new Headers(
      lines.map((line): [string, string] => [line.replace(/:.*/, ""), line.replace(/^[^:]*:\s*/, "")]),
    );
    const text = saved === undefined ? stdout : await readFile(join(folder, saved), "utf8");
    return { status: Number(statusLine.split(" ")[1]), headers, text };
  } finally {
    await Promise.all([folder, home].map((each) => rm(each, { recursive: true })));
  }
}
