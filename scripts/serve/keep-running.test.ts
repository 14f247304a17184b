import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { start } from "../process/started.mjs";

const folder = mkdtempSync(join(tmpdir(), "keep-running-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("ends a server whose main thread hangs, and starts it again", async () => {
  const starts = join(folder, "starts");
  writeFileSync(starts, "");
  writeFileSync(
    join(folder, "server.mjs"),
    `import { appendFileSync } from "node:fs";
     appendFileSync(${JSON.stringify(starts)}, "started ");
     process.send("listening", () => { for (;;) {} });`,
  );
  writeFileSync(
    join(folder, "keeper.mjs"),
    `import { keepRunning } from ${JSON.stringify(new URL("./keep-running.mjs", import.meta.url).href)};
     await keepRunning([process.execPath, ${JSON.stringify(join(folder, "server.mjs"))}], {}, 500);`,
  );
  const keeper = start(process.execPath, [join(folder, "keeper.mjs")], { output: "pipe" });
  try {
    const count = () => readFileSync(starts, "utf8").split("started").length - 1;
    await vi.waitFor(() => expect(count()).toBeGreaterThan(1), { timeout: 60_000, interval: 200 });
  } finally {
    await keeper.end();
  }
}, 90_000);
