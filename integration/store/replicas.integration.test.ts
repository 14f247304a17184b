import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { type Sample, startSample } from "@/lib/sample/server";
import { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { createRegistry } from "@/lib/server/registry/create-registry";
import { NAME, TAG } from "@/lib/server/store/names.testing";
import { openPostgresStore } from "@/lib/server/store/open-postgres";
import type { Store } from "@/lib/server/store/store";
import { bundleThread } from "../../scripts/build/worker-threads.mjs";
import { root } from "../../scripts/root.mjs";
import { type PostgresServer, startPostgres } from "./postgres";

const VISITORS = 500;
const program = join(root, "node_modules/.cache/mar-discovery/replica.mjs");
let server: PostgresServer;
let sample: Sample;
let url: string;
let stores: Store[] = [];
beforeAll(async () => {
  server = await startPostgres();
});
beforeEach(async () => {
  // Slow enough that all replicas ask before the first answer.
  [sample, url] = await Promise.all([startSample({ delay: 100 }), server.database()]);
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  stores = [];
  await sample.close();
});
afterAll(() => server.end());

/** Starts replicas on one database. */
async function replicas(count: number): Promise<CachedRegistry[]> {
  const opened = Array.from({ length: count }, () => openPostgresStore(url, { mostContentBytes: 1e6 }));
  stores = (await Promise.all(opened)).map(({ store }) => store);
  const { url: address, dataHost } = sample.global;
  return stores.map(
    (store) => new CachedRegistry(createRegistry("global", { url: address, dataHosts: [dataHost] }), { store }),
  );
}

/** Asks all replicas at the same moment, as many times as there are visitors. */
async function visited<T>(asked: CachedRegistry[], ask: (replica: CachedRegistry) => Promise<T>): Promise<T[]> {
  const each = Array.from({ length: VISITORS / asked.length });
  return Promise.all(each.flatMap(() => asked.map(ask)));
}

const asked = (part: string) => sample.requests.count(({ path }) => path.includes(part));

it(`${VISITORS} visitors of two replicas at the same moment cause one request for a list, which serves a third later`, async () => {
  const [first, second, third] = await replicas(3);
  if (!first || !second || !third) throw new Error("there are no replicas");
  const readings = await visited([first, second], (replica) => replica.tags(NAME));
  expect(new Set(readings.map(({ value }) => value.length)).size).toBe(1);
  expect(asked("/tags/list")).toBe(1);
  await third.tags(NAME);
  expect(asked("/tags/list")).toBe(1);
});

it(`${VISITORS} visitors of two replicas at the same moment cause one walk through the catalog`, async () => {
  const [alone] = await replicas(1);
  const names = (await alone?.catalog())?.value;
  const pages = asked("/_catalog");
  expect(pages).toBeGreaterThan(0);
  await Promise.all(stores.map((store) => store.close()));
  url = await server.database();
  const readings = await visited(await replicas(2), (replica) => replica.catalog());
  expect(readings.every(({ value }) => value.join() === names?.join())).toBe(true);
  expect(asked("/_catalog")).toBe(2 * pages);
});

it("asks once per replica, at most, for what the registry does not have", async () => {
  sample.faults.add({ kind: "missing" });
  const readings = await visited(await replicas(2), (replica) => replica.tags(NAME).catch((failure) => failure.reason));
  expect(new Set(readings)).toEqual(new Set(["unknown-manifest"]));
  expect(asked("/tags/list")).toBe(2);
});

it(`${VISITORS} visitors of two replicas at the same moment cause at most two requests for the digest of a tag`, async () => {
  const readings = await visited(await replicas(2), (replica) => replica.manifest(NAME, TAG));
  expect(new Set(readings.map(({ value }) => value.digest)).size).toBe(1);
  expect(asked(`/manifests/${TAG}`)).toBeLessThanOrEqual(2);
});

it("reads a list whose reader was killed, once its turn has ended", async () => {
  await bundleThread(program, "integration/store/replica.ts");
  const [other] = await replicas(1);
  sample.faults.add({ kind: "hang", endpoint: "tags", times: 1 });
  const { url: address, dataHost } = sample.global;
  const child = spawn(process.execPath, [program, url, address, dataHost], { stdio: "inherit" });
  await expect.poll(() => asked("/tags/list"), { timeout: 60_000 }).toBe(1);
  const key = { region: "global", kind: "tags", name: NAME } as const;
  // Nobody's patience ends this wait: only the end of the other's turn does.
  const waiting = stores[0]?.lists.turn(key, { after: 0, signal: new AbortController().signal });
  const visitors = visited(other ? [other] : [], (replica) => replica.tags(NAME));
  child.kill("SIGKILL");
  const turn = await waiting;
  if (turn?.isOurs) await turn.end();
  expect(new Set((await visitors).map(({ value }) => value.length)).size).toBe(1);
  expect(asked("/tags/list")).toBe(2);
});
