import { Tinypool } from "tinypool";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { OCI_INDEX, OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { failureOf, json, registryOn, upstream } from "../upstream.testing";

/** Questions to worker threads. */
const threads = vi.spyOn(Tinypool.prototype, "run");
afterEach(() => threads.mockClear());
afterAll(() => threads.mockRestore());

const NAME = repositorySchema.parse("dotnet/aspnet");
const DIGEST = digestSchema.parse(`sha256:${"a".repeat(64)}`);

/** A list of so many referrers, about 200 bytes each. */
function list(count: number) {
  const manifests = Array.from({ length: count }, (_, at) => ({
    mediaType: OCI_MANIFEST,
    digest: `sha256:${String(at).padStart(64, "0")}`,
    size: 788,
    artifactType: at % 2 ? "application/spdx+json" : "x/y",
  }));
  return { schemaVersion: 2, mediaType: OCI_INDEX, manifests };
}

test("a list above 64 KiB is read in a worker thread", async () => {
  const server = await upstream((_url, response) => json(response, list(1_000)));
  const { manifests } = await registryOn(server).referrers(NAME, DIGEST, "x/y");
  expect(manifests).toHaveLength(500);
  expect(manifests[1]).toEqual(list(3).manifests[2]);
  expect(threads.mock.calls).toEqual([[expect.objectContaining({ name: "readReferrersPage" }), expect.anything()]]);
});

test("a small list is not: sending it would take longer", async () => {
  const server = await upstream((_url, response) => json(response, list(10)));
  expect((await registryOn(server).referrers(NAME, DIGEST)).manifests).toHaveLength(10);
  expect(threads).not.toHaveBeenCalled();
});

test("a large list that is malformed fails as a small one does", async () => {
  const server = await upstream((_url, response) => json(response, { ...list(1_000), schemaVersion: 3 }));
  expect(await failureOf(registryOn(server).referrers(NAME, DIGEST))).toMatchObject({
    reason: "malformed",
    message: expect.stringContaining("(schemaVersion)"),
  });
  expect(threads).toHaveBeenCalledOnce();
});

test("refuses more bytes than lists of referrers may have, all pages together", async () => {
  const server = await upstream((url, response) =>
    json(response, url.includes("page=2") ? list(20) : list(10), { link: '<?page=2>; rel="next"' }),
  );
  const registry = registryOn(server, { limits: { referrersBytes: 5_000 } });
  expect(await failureOf(registry.referrers(NAME, DIGEST))).toMatchObject({ reason: "too-large" });
  expect(server.requests).toHaveLength(2);
});
