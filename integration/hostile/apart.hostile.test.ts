import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type BulkyRegistry, startBulkyRegistry } from "./bulky-registry.mjs";
import { hostileSite } from "./hostile-site";

/** Global is a registry with content of any size; China is the sample. */
let registry: BulkyRegistry | undefined;
const site = hostileSite(async () => {
  registry = await startBulkyRegistry();
  return { RATE_LIMIT: "off", MAR_GLOBAL_URL: registry.url, MAR_GLOBAL_DATA_HOSTS: registry.dataHost };
});
afterAll(() => registry?.end());

/** Each is a manifest of less than 4 MiB that takes more memory to read than one document may. */
const LAYERS = 1_390_000;
const problemSchema = z.object({ errors: z.array(z.object({ detail: z.object({ reason: z.string() }) })) });
const lineSchema = z.object({ problem: z.optional(z.object({ reason: z.string() })) });
const summarySchema = z.object({
  platforms: z.array(z.object({ problem: z.optional(z.object({ reason: z.string() })) })),
});
const indexSchema = z.object({ manifests: z.array(z.object({ digest: z.string(), artifactType: z.string() })) });

describe("a document that takes more memory than one may", () => {
  test("is an error on its page, and does not affect readers of other documents", async () => {
    const bad = fetch(`${site.url}/layers/${LAYERS}:page`).then((answer) => answer.text());
    const good = await fetch(`${site.url}/api/global/v2/images/1024/1/manifests/good`);
    expect([good.status, (await good.arrayBuffer()).byteLength]).toEqual([200, expect.any(Number)]);
    expect(await bad).toContain("Reading it takes too much time or memory");
    const answer = await fetch(`${site.url}/api/global/v2/layers/${LAYERS}/manifests/again`);
    const { errors } = problemSchema.parse(await answer.json());
    expect(errors.map(({ detail }) => detail.reason)).toEqual(["unreadable"]);
    expect(answer.status).toBe(502);
    // A new thread reads the next document, in the same process.
    expect((await fetch(`${site.url}/api/global/v2/images/1024/1/manifests/next`)).status).toBe(200);
    expect(site.lines.filter((line) => line.includes('"serving"'))).toHaveLength(1);
    expect(site.lines.filter((line) => line.includes("a worker thread was stopped"))).toHaveLength(2);
  }, 120_000);
});

test("pages answer while a large SBOM, charts and a large manifest are read", async () => {
  const name = "sample/odd-sboms";
  const image = await fetch(`${site.url}/api/china/v2/${name}/manifests/many-packages`);
  const referrers = await fetch(
    `${site.url}/api/china/v2/${name}/referrers/${image.headers.get("Docker-Content-Digest")}`,
  );
  expect([image.status, referrers.status]).toEqual([200, 200]);
  const { manifests } = indexSchema.parse(await referrers.json());
  const sbom = manifests.find(({ artifactType }) => artifactType.includes("spdx"));
  let reading = true;
  const large = Promise.all([
    fetch(`${site.url}/api/china/sboms/${name}?manifest=${sbom?.digest}`).then((answer) => answer.text()),
    fetch(`${site.url}/api/global/v2/images/4000/4000/manifests/large`).then(({ status }) => status),
    ...["bomb", "outside"].map((tag) =>
      fetch(`${site.url}/sample/odd-charts:${tag}?region=china`).then(({ status }) => status),
    ),
  ]).finally(() => {
    reading = false;
  });
  let answered = 0;
  while (reading) {
    expect((await fetch(`${site.url}/api/global/v2/images/1/1/manifests/small`)).status).toBe(200);
    answered += 1;
  }
  const [lines, ...statuses] = await large;
  expect(String(lines).trim().split("\n").length).toBeGreaterThan(1_000);
  expect(String(lines).trim().split("\n").at(-1)).toContain('{"end":');
  expect(statuses).toEqual([200, 200, 200]);
  expect(answered).toBeGreaterThan(10);
}, 120_000);

test("an index of many large manifests is read up to 16 MiB, once, and reports the rest", async () => {
  const path = "/indexes/24/2048:large";
  const page = async () => (await fetch(`${site.url}${path}`)).text();
  await page();
  const asked = registry?.requests() ?? 0;
  expect(await page()).toContain("At most 16 MiB of manifests are read per index");
  const lines = await (await fetch(`${site.url}/api/global/images/indexes/24/2048?reference=large`)).text();
  const { platforms } = summarySchema.parse(JSON.parse(lines));
  expect(platforms.map(({ problem }) => problem?.reason ?? "read")).toEqual([
    ...Array(7).fill("read"),
    ...Array(17).fill("too-large"),
  ]);
  expect((registry?.requests() ?? 0) - asked).toBeLessThan(5);
});

test("one request for many references asks the registry a thousand times, and reports which to ask again", async () => {
  const asked = registry?.requests() ?? 0;
  const query = Array.from({ length: 64 }, (_, at) => `reference=r${at}`).join("&");
  const answer = await fetch(`${site.url}/api/global/images/indexes/24/4?${query}`);
  const lines = (await answer.text()).trim().split("\n");
  expect(lines).toHaveLength(64);
  const reasons = lines.map((line) => lineSchema.parse(JSON.parse(line)).problem?.reason ?? "told");
  expect(reasons.filter((reason) => reason === "told").length).toBeGreaterThanOrEqual(15);
  expect(new Set(reasons)).toEqual(new Set(["told", "busy"]));
  expect((registry?.requests() ?? 0) - asked).toBeLessThan(1_300);
});
