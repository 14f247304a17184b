import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { descriptorSchema } from "@/lib/oci/manifest/manifest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { withinExchange } from "@/lib/server/exchange/exchange.testing";
import { RegionPace } from "@/lib/server/pace/region-pace";
import { CONFIG, CONFIG_DESCRIPTOR, failureOf, INDEX, registryOn, upstream } from "./upstream.testing";

const DESCRIPTOR = descriptorSchema.parse(CONFIG_DESCRIPTOR);
const TYPE = { "content-type": "application/vnd.docker.distribution.manifest.list.v2+json" };
const repository = (number: number) => repositorySchema.parse(`a/b${number}`);
const TAG = tagSchema.parse("1.0");
const range = (length: number) => Array.from({ length }, (_, number) => number);
const asVisitor = <T>(work: () => T) => withinExchange({}, work);

/** A registry whose behaviour changes, and how often it was asked; `data` is its data host. */
async function changing(first: { registry?: number; data?: number; retryAfter?: string }) {
  const says = { registry: 200, data: 200, ...first };
  const refuse = (response: ServerResponse, status: number) =>
    response.writeHead(status, says.retryAfter === undefined ? {} : { "retry-after": says.retryAfter }).end();
  const data = await upstream((_url, response) => {
    if (says.data === 200) response.end(CONFIG);
    else refuse(response, says.data);
  });
  const server = await upstream((url, response) => {
    if (says.registry !== 200) refuse(response, says.registry);
    else if (url.includes("/blobs/")) response.writeHead(307, { location: `${data.origin}/x` }).end();
    else if (url === "/v2/") response.end("{}");
    else response.writeHead(200, TYPE).end(INDEX);
  });
  let now = 0;
  const pace = new RegionPace({ clock: () => now, random: () => 0 });
  const registry = registryOn(server, { pace, dataHosts: [data.host] });
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { says, server, data, pace, registry, pass };
}

describe("a registry endpoint that throttles", () => {
  test("is asked nothing more for anybody's list, manifest, referrers or blob, until one probe is answered", async () => {
    const { says, server, pace, registry } = await changing({ registry: 429, retryAfter: "60" });
    expect(await asVisitor(() => failureOf(registry.tags(repository(0))))).toMatchObject({ retryAfter: 60 });
    expect([server.requests.length, pace.throttled?.host, pace.mayStartBackground()]).toEqual([1, "registry", false]);
    const unasked = await Promise.all([
      failureOf(registry.catalog()),
      failureOf(registry.tags(repository(1))),
      failureOf(registry.manifest(repository(2), TAG)),
      failureOf(registry.referrers(repository(3), DESCRIPTOR.digest)),
      failureOf(registry.blob(repository(4), DESCRIPTOR)),
      failureOf(registry.blobStream(repository(5), DESCRIPTOR, new AbortController().signal).next()),
    ]);
    for (const failure of unasked) expect(failure).toMatchObject({ reason: "throttled", retryAfter: 60 });
    expect(server.requests).toHaveLength(1);

    says.registry = 200;
    await asVisitor(() => registry.manifest(repository(6), TAG));
    await Promise.all(range(20).map((number) => registry.manifest(repository(number), TAG)));
    expect([server.requests.length, pace.throttled, pace.mayStartBackground()]).toEqual([22, undefined, true]);
  });

  test("is asked once by each probe, however many attempts it would be worth otherwise", async () => {
    const { server, registry } = await changing({ registry: 429 });
    await asVisitor(() => failureOf(registry.manifest(repository(0), TAG)));
    expect(server.requests).toHaveLength(3);
    await asVisitor(() => failureOf(registry.manifest(repository(0), TAG)));
    expect(server.requests).toHaveLength(4);
  });

  test("is not asked again by those who were refused at the same time", async () => {
    const { server, registry } = await changing({ registry: 429, retryAfter: "60" });
    const ask = (number: number) => asVisitor(() => failureOf(registry.manifest(repository(number), TAG)));
    const failures = await Promise.all(range(100).map(ask));
    for (const failure of failures) expect(failure).toMatchObject({ reason: "throttled" });
    // Those in flight, and one probe or two of those who waited for a place.
    expect(server.requests.length).toBeLessThanOrEqual(20);
  });

  test("is asked for the parts of one answer once, and for all of them when it is well", async () => {
    const { says, server, registry } = await changing({ registry: 429, retryAfter: "60" });
    await asVisitor(() => failureOf(registry.tags(repository(0))));
    says.registry = 200;
    const parts = () => Promise.all(range(20).map((number) => registry.manifest(repository(number), TAG)));
    expect(await asVisitor(parts)).toHaveLength(20);
    expect(server.requests).toHaveLength(21);
  });

  test("may be pinged, and a ping says nothing of the rest", async () => {
    const { says, server, pace, registry } = await changing({ registry: 429 });
    await failureOf(registry.ping());
    expect(pace.throttled).toBeUndefined();
    await failureOf(registry.tags(repository(0)));
    const before = server.requests.length;
    says.registry = 200;
    await registry.ping();
    expect([server.requests.length - before, pace.throttled?.host]).toEqual([1, "registry"]);
  });

  test.each([
    ["99999999", 300],
    ["18446744073709551616", 300],
    [new Date(Date.now() + 1e12).toUTCString(), 300],
  ])("for %s is believed for five minutes", async (retryAfter, seconds) => {
    const { pace, registry, pass } = await changing({ registry: 429, retryAfter });
    expect(await failureOf(registry.tags(repository(0)))).toMatchObject({ retryAfter: seconds });
    expect(await failureOf(registry.tags(repository(0)))).toMatchObject({ retryAfter: seconds });
    pass(seconds * 1000 - 1);
    expect(pace.mayStartBackground()).toBe(false);
    pass(1);
    expect(pace.mayStartBackground()).toBe(true);
  });

  test.each([
    undefined,
    "soon",
    "-60",
    "1e9",
    "60 seconds",
    "0",
    new Date(0).toUTCString(),
    "Mon, 32 Foo 2026 25:61:61 GMT",
  ])("with Retry-After %j is asked again after a pause of our own", async (retryAfter) => {
    const { pace, registry, pass } = await changing({ registry: 429, ...(retryAfter ? { retryAfter } : {}) });
    await failureOf(registry.tags(repository(0)));
    expect(pace.mayStartBackground()).toBe(false);
    pass(500);
    expect(pace.mayStartBackground()).toBe(true);
  });

  test("stops the background for the seconds after which a request asks again by itself", async () => {
    const { says, server, pace, registry, pass } = await changing({ registry: 429, retryAfter: "1" });
    const read = asVisitor(() => registry.manifest(repository(0), TAG));
    await expect.poll(() => pace.mayStartBackground()).toBe(false);
    expect([server.requests.length, pace.throttled]).toEqual([1, undefined]);
    says.registry = 200;
    await read;
    pass(1_000);
    expect(pace.mayStartBackground()).toBe(true);
  });
});

test("another client of the same host is held back while the registry throttles, and neither closes nor opens anything", async () => {
  const { says, server, pace, registry } = await changing({ registry: 429, retryAfter: "60" });
  const other = registryOn(server, { pace: pace.follower });
  await failureOf(other.tags(repository(0)));
  expect(pace.throttled).toBeUndefined();
  await asVisitor(() => failureOf(registry.tags(repository(0))));
  const before = server.requests.length;
  says.registry = 200;
  expect(await asVisitor(() => failureOf(other.tags(repository(0))))).toMatchObject({ retryAfter: 60 });
  expect([server.requests.length, pace.throttled?.host]).toEqual([before, "registry"]);
  await asVisitor(() => registry.manifest(repository(0), TAG));
  await other.manifest(repository(0), TAG);
});

describe("a data host that throttles", () => {
  test("is asked for no blob, while lists and manifests are read as before", async () => {
    const { says, server, data, pace, registry } = await changing({ data: 429, retryAfter: "60" });
    await asVisitor(() => failureOf(registry.blob(repository(0), DESCRIPTOR)));
    expect([data.requests.length, pace.throttled?.host]).toEqual([1, "data"]);
    expect(await failureOf(registry.blob(repository(1), DESCRIPTOR))).toMatchObject({ retryAfter: 60 });
    await Promise.all(range(5).map((number) => registry.manifest(repository(number), TAG)));
    expect([server.requests.length, data.requests.length, pace.mayStartBackground()]).toEqual([6, 1, true]);
    says.data = 200;
    await asVisitor(() => registry.blob(repository(2), DESCRIPTOR));
    await registry.blob(repository(3), DESCRIPTOR);
    expect(pace.throttled).toBeUndefined();
  });
});

test.each([503, 500, 404, 403, 400])("a %d closes no gate", async (status) => {
  const { server, pace, registry } = await changing({ registry: status, retryAfter: "60" });
  await failureOf(registry.manifest(repository(0), TAG));
  const before = server.requests.length;
  await failureOf(registry.manifest(repository(1), TAG));
  expect([server.requests.length, pace.throttled]).toEqual([2 * before, undefined]);
});
