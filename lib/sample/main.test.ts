import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";

const region = z.object({ url: z.string(), dataHost: z.string() });
const printedSchema = z.object({ global: region, china: region });

function start(...options: string[]): ChildProcess {
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  return spawn(process.execPath, ["--import", "tsx", main, ...options], { stdio: ["pipe", "pipe", "inherit"] });
}

async function printed(child: ChildProcess) {
  if (!child.stdout) throw new Error("no output");
  const [line] = await once(createInterface(child.stdout), "line");
  return printedSchema.parse(JSON.parse(String(line)));
}

describe("main", () => {
  it("prints where it listens and ends when its standard input closes", async () => {
    const child = start("--until-stdin-closes");
    const { global } = await printed(child);
    expect((await fetch(`${global.url}/v2/`)).status).toBe(200);
    child.stdin?.end();
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("ends on a signal", async () => {
    const child = start("--delay", "5");
    await printed(child);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});
