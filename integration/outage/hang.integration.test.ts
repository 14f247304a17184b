import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { z } from "zod";
import { DEFAULT_LIMITS, type Limits } from "@/lib/server/registry/limits";
import { sampleApi } from "../api/sample-api";

const here = sampleApi();

const VISITORS = 200;
/** Everything takes a tenth of its time: three seconds stand for the thirty that a registry hangs. */
const SCALE = 10;
const HANG = 30_000 / SCALE;
/** How soon what nobody has read is answered again, in milliseconds. */
const RECOVERY = 5_000;
const REPOSITORY = "/v2/dotnet/aspnet";

const scaled: Partial<Limits> = Object.fromEntries(
  Object.entries(DEFAULT_LIMITS)
    .filter(([name]) => name.endsWith("Milliseconds"))
    .map(([name, milliseconds]) => [name, milliseconds / SCALE]),
);
const tagsSchema = z.object({ tags: z.array(z.string()) });
const problemSchema = z.object({ errors: z.tuple([z.object({ code: z.string() })]) });

it(`is back within ${RECOVERY / 1000} s after a registry has hung while ${VISITORS} visitors waited, and nobody gets wrong bytes`, async () => {
  const { url } = here.sample.global;
  const { tags } = tagsSchema.parse(await (await fetch(`${url}${REPOSITORY}/tags/list`)).json());
  const [known = "", after = "", ...asked] = tags;
  await here.renew(scaled);
  const right = async (tag: string) => (await fetch(`${url}${REPOSITORY}/manifests/${tag}`)).text();
  const open = async (tag: string) => {
    const response = await here.api.get(`/api/global${REPOSITORY}/manifests/${tag}`);
    return { status: response.status, text: await response.text() };
  };
  expect(await open(known)).toEqual({ status: 200, text: await right(known) });

  here.sample.faults.add({ kind: "hang", region: "global" });
  const visitors = asked.slice(0, VISITORS).map(async (tag) => ({ tag, ...(await open(tag)) }));
  expect(visitors).toHaveLength(VISITORS);
  await sleep(HANG);
  // What is known is shown meanwhile.
  expect((await open(known)).status).toBe(200);
  here.sample.faults.clear();
  const back = performance.now();
  await expect.poll(async () => (await open(after)).status, { timeout: 60_000, interval: 20 }).toBe(200);
  expect(performance.now() - back).toBeLessThan(RECOVERY);

  for (const { tag, status, text } of await Promise.all(visitors)) {
    if (status === 200) expect(text, tag).toBe(await right(tag));
    else expect([503, 504], tag).toContain(status);
    if (status !== 200) expect(problemSchema.parse(JSON.parse(text)).errors[0].code).toMatch(/^UPSTREAM_/);
  }
  for (const tag of asked.slice(0, 20)) expect(await open(tag)).toEqual({ status: 200, text: await right(tag) });
});
