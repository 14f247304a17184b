import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { descriptorSchema } from "@/lib/oci/manifest/manifest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { visitor } from "../exchange/exchange.testing";
import {
  CONFIG,
  CONFIG_DESCRIPTOR,
  failureOf,
  INDEX,
  json,
  registryOn,
  sha256,
  type Upstream,
  upstream,
} from "../registry/upstream.testing";
import { CachedRegistry } from "./cached-registry";

const NAME = repositorySchema.parse("dotnet/aspnet");
const TAG = tagSchema.parse("10.0");
const DIGEST = digestSchema.parse(sha256(INDEX));
const CONFIGURATION = descriptorSchema.parse(CONFIG_DESCRIPTOR);
const TYPE = { "content-type": "application/vnd.docker.distribution.manifest.list.v2+json" };
const range = (length: number) => Array.from({ length }, (_, number) => number);
const cachedOn = (server: Upstream) => new CachedRegistry(registryOn(server));

test("simultaneous identical questions share one request; a later one sends another", async () => {
  const server = await upstream((url, response) => {
    const answer = () => {
      if (url.includes("/_catalog")) json(response, { repositories: ["a"] });
      else if (url.includes("/tags/")) json(response, { tags: ["a"] });
      else if (url.includes("/referrers/")) json(response, { schemaVersion: 2, manifests: [] });
      else if (url.includes("/blobs/")) response.end(CONFIG);
      else response.writeHead(200, TYPE).end(INDEX);
    };
    setTimeout(answer, 30);
  });
  const cached = cachedOn(server);
  const ask = () => [
    cached.catalog(),
    cached.tags(NAME),
    cached.manifest(NAME, TAG),
    cached.servedDigest(NAME, TAG, 0),
    cached.manifest(NAME, DIGEST),
    cached.servedDigest(NAME, DIGEST, 0),
    cached.referrers(NAME, DIGEST),
    cached.configBytes(NAME, CONFIGURATION),
    cached.config(NAME, CONFIGURATION),
  ];
  await Promise.all(range(20).flatMap(ask));
  expect(server.requests).toHaveLength(6);
  await cached.servedDigest(NAME, TAG, -1);
  expect(server.requests).toHaveLength(7);
});

test("a failure is shared and then forgotten", async () => {
  let down = true;
  const server = await upstream((_url, response) => {
    if (down) setTimeout(() => response.writeHead(403).end("no"), 20);
    else response.writeHead(200, TYPE).end(INDEX);
  });
  const cached = cachedOn(server);
  const asked = range(5).flatMap(() => [cached.manifest(NAME, TAG), cached.servedDigest(NAME, TAG, 0)]);
  expect(new Set(await Promise.all(asked.map(failureOf))).size).toBe(1);
  down = false;
  await expect(cached.manifest(NAME, TAG)).resolves.toHaveProperty("value.digest");
  expect(server.requests).toHaveLength(2);
});

test.each([
  ["a manifest", (cached: CachedRegistry) => cached.manifest(NAME, TAG)],
  ["a served digest", (cached: CachedRegistry) => cached.servedDigest(NAME, TAG, 0)],
  ["a list", (cached: CachedRegistry) => cached.tags(NAME)],
  ["referrers", (cached: CachedRegistry) => cached.referrers(NAME, DIGEST)],
  ["a blob", (cached: CachedRegistry) => cached.configBytes(NAME, CONFIGURATION)],
  ["a parsed blob", (cached: CachedRegistry) => cached.config(NAME, CONFIGURATION)],
])("aborts the request for %s when all visitors have left, and no sooner", async (_what, ask) => {
  let closed = 0;
  const server = await upstream((_url, response) => response.on("close", () => (closed += 1)));
  const cached = cachedOn(server);
  const [one, two] = [visitor(), visitor()];
  const asked = [one, two].map(({ asks }) => failureOf(asks(() => ask(cached))));
  await expect.poll(() => server.requests.length).toBe(1);
  one.leaves();
  expect(await asked[0]).toMatchObject({ message: "the visitor has left" });
  await sleep(50);
  expect(closed).toBe(0);
  two.leaves();
  expect(await asked[1]).toMatchObject({ message: "the visitor has left" });
  await expect.poll(() => closed).toBe(1);
  expect(server.requests).toHaveLength(1);
});
