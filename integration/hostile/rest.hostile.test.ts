import { afterAll, expect, test } from "vitest";
import { type BulkyRegistry, startBulkyRegistry } from "./bulky-registry.mjs";
import { hostileSite } from "./hostile-site";

let registry: BulkyRegistry | undefined;
const site = hostileSite(async () => {
  registry = await startBulkyRegistry();
  return {
    MEMORY_BUDGET: "600MB",
    RATE_LIMIT: "off",
    MAR_GLOBAL_URL: registry.url,
    MAR_GLOBAL_DATA_HOSTS: registry.dataHost,
  };
});
afterAll(() => registry?.end());

/** How much a load must take for its going back to show, in bytes. */
const MUCH = 60e6;

/** Reads so many images with manifests and configurations of 512 KiB, and returns the most bytes that the server took. */
async function readImages(name: string, count: number): Promise<number> {
  const left = Array.from({ length: count }, (_, at) => `/images/512/512:${name}${at}`);
  let most = 0;
  const lane = async () => {
    for (let path = left.pop(); path; path = left.pop()) {
      await (await fetch(`${site.url}${path}`)).arrayBuffer();
      most = Math.max(most, site.resident() ?? 0);
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return most;
}

test("memory that a load has taken goes back once it is over, though nobody asks for anything", async () => {
  const before = await readImages("first", 8);
  const most = await readImages("load", 120);
  expect(most).toBeGreaterThan(before + MUCH);
  const half = before + (most - before) / 2;
  await expect.poll(() => site.resident(), { timeout: 90_000, interval: 500 }).toBeLessThan(half);
}, 120_000);
