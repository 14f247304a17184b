import { expect, test } from "vitest";
import { descriptorSchema } from "@/lib/oci/manifest/manifest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { CHART_LIMITS } from "@/lib/server/chart/limits";
import { CHART as USE_OF_CHARTS } from "../../cached/content/uses";
import { readHelmConfigBytes } from "../../config/read-config";
import type { Registry } from "../registry";
import { failureOf, registryOn, sha256, upstream } from "../upstream.testing";

const NAME = repositorySchema.parse("helm/keda");
const CHART_USE = { called: "chart", most: CHART_LIMITS.compressed };
const CHART = Buffer.from([0x1f, 0x8b, 0x08, 0, 1, 2, 3, 4]);
const descriptorOf = (bytes: string | Uint8Array) =>
  descriptorSchema.parse({ digest: sha256(bytes), size: bytes.length });
const DESCRIPTOR = descriptorOf(CHART);
const helmConfigIn = async (registry: Registry, descriptor: typeof DESCRIPTOR) =>
  readHelmConfigBytes({ bytes: await registry.blob(NAME, descriptor), subject: "the configuration" });

test("reads a packed chart from a data host, unchanged", async () => {
  const data = await upstream((_url, response) => response.end(CHART));
  const server = await upstream((_url, response) =>
    response.writeHead(307, { location: `${data.origin}/chart?sig=secret` }).end(),
  );
  const registry = registryOn(server, { dataHosts: [data.host] });
  expect(Buffer.from(await registry.blob(NAME, DESCRIPTOR, CHART_USE))).toEqual(CHART);
  expect(server.requests.map(({ url }) => url)).toEqual([`/v2/helm/keda/blobs/${DESCRIPTOR.digest}`]);
});

test("refuses a redirect to any other host", async () => {
  const foreign = await upstream((_url, response) => response.end(CHART), "127.0.0.2");
  const server = await upstream((_url, response) => response.writeHead(307, { location: foreign.origin }).end());
  expect(await failureOf(registryOn(server).blob(NAME, DESCRIPTOR, CHART_USE))).toMatchObject({
    reason: "foreign-redirect",
  });
  expect(foreign.requests).toEqual([]);
});

test.each([
  ["fewer bytes", CHART.subarray(1), "digest-mismatch"],
  ["more bytes", Buffer.concat([CHART, CHART]), "digest-mismatch"],
  ["as many other bytes", Buffer.from(CHART).fill(9, 7), "digest-mismatch"],
])("%s than the descriptor says are no chart", async (_what, body, reason) => {
  const server = await upstream((_url, response) => response.end(body));
  expect(await failureOf(registryOn(server).blob(NAME, DESCRIPTOR, CHART_USE))).toMatchObject({ reason });
});

test("a chart above the limit is not requested, and reading stops at one that exceeds its size", async () => {
  const server = await upstream((_url, response) => response.end(Buffer.alloc(200)));
  const registry = registryOn(server);
  const use = { called: "chart", most: 100 };
  const large = descriptorSchema.parse({ ...DESCRIPTOR, size: 101 });
  expect(await failureOf(registry.blob(NAME, large, use))).toMatchObject({ reason: "too-large" });
  expect(server.requests).toEqual([]);
  expect(await failureOf(registry.blob(NAME, DESCRIPTOR, use))).toMatchObject({ reason: "digest-mismatch" });
});

test("the limit of fetching is that of unpacking", () => {
  expect(USE_OF_CHARTS.most).toBe(CHART_LIMITS.compressed);
});

test.each([
  ['{"name":"keda","version":"1.2.3"}', { ok: true, chart: { name: "keda", version: "1.2.3" } }],
  ['{"name":"keda"}', { ok: false, field: "version" }],
  ["{}", { ok: false, field: "name" }],
  ["[]", { ok: false }],
  ["null", { ok: false }],
])("reads the configuration %s", async (body, result) => {
  const server = await upstream((_url, response) => response.end(body));
  expect(await helmConfigIn(registryOn(server), descriptorOf(body))).toMatchObject(result);
});

test("a configuration that is not JSON, or does not match its digest, is an error", async () => {
  const server = await upstream((_url, response) => response.end("name: keda"));
  const registry = registryOn(server);
  expect(await failureOf(helmConfigIn(registry, descriptorOf("name: keda")))).toMatchObject({ reason: "malformed" });
  expect(await failureOf(helmConfigIn(registry, descriptorOf("name: KEDA")))).toMatchObject({
    reason: "digest-mismatch",
  });
});
