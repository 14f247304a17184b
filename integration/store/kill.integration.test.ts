import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, expect, it } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { openSqliteStore } from "@/lib/server/store/open-sqlite";
import { bundleThread } from "../../scripts/build/worker-threads.mjs";
import { root } from "../../scripts/root.mjs";

const KILLS = 100;
const folder = mkdtempSync(join(tmpdir(), "mar-discovery-kill-"));
const program = join(root, "node_modules/.cache/mar-discovery/store-writer.mjs");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a writer, kills it some writes later, and returns the numbers that it said were stored. */
async function killedWriter(file: string, first: number, writes: number): Promise<number[]> {
  const child = spawn(process.execPath, [program, file, String(first)], { stdio: ["ignore", "pipe", "inherit"] });
  const stored: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    stored.push(Number(line));
    if (stored.length === writes) child.kill("SIGKILL");
  }
  return stored;
}

it(`opens after each of ${KILLS} kills while it writes, and has all that was stored`, async () => {
  await bundleThread(program, "integration/store/writer.ts");
  const file = join(folder, "store.sqlite");
  const stored: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const said = await killedWriter(file, stored.length === 0 ? 0 : Math.max(...stored) + 1_000, 1 + ((kill * 7) % 40));
    expect(said.length).toBeGreaterThan(0);
    stored.push(...said);
  }
  const { store, database } = openSqliteStore(file, { mostContentBytes: 1e9 });
  expect(Object.values(database.prepare("pragma integrity_check").get())).toEqual(["ok"]);
  const repository = repositorySchema.parse("dotnet/aspnet");
  for (const number of stored) {
    const latest = await store.observations.latest("global", repository, tagSchema.parse(`t${number}`));
    expect(latest?.firstSeen).toBe(1_000 + number);
    const content = latest?.digest && (await store.content.get({ digest: latest.digest }));
    expect(content?.readAt).toBe(number);
  }
  expect(stored.length).toBeGreaterThan(KILLS);
  await store.close();
});
