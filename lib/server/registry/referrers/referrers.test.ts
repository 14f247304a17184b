import { expect, test } from "vitest";
import { OCI_INDEX, OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { digestOf } from "../manifest/verify-digest";
import { failureOf, IMAGE, json, registryOn, upstream } from "../upstream.testing";
import { fallbackTag } from "./referrers-fallback";

const NAME = repositorySchema.parse("dotnet/aspnet");
const DIGEST = digestSchema.parse(`sha256:${"a".repeat(64)}`);
const SBOM = "application/spdx+json";
const referrer = (digit: string, artifactType: string) => ({
  mediaType: OCI_MANIFEST,
  digest: `sha256:${digit.repeat(64)}`,
  size: 788,
  artifactType,
});
const [ONE, TWO, THREE] = [referrer("1", SBOM), referrer("2", "x/y"), referrer("3", SBOM)];
const index = (...manifests: unknown[]) => ({ schemaVersion: 2, mediaType: OCI_INDEX, manifests });

test("joins pages into one index without duplicates", async () => {
  const server = await upstream((url, response) => {
    if (url.includes("page=2")) json(response, index(TWO, THREE));
    else json(response, index(ONE, TWO), { link: '<?page=2>; rel="next"' });
  });
  expect(await registryOn(server).referrers(NAME, DIGEST)).toEqual(index(ONE, TWO, THREE));
  expect(server.requests[0]?.url).toBe(`/v2/dotnet/aspnet/referrers/${DIGEST}`);
});

test("filters here if the registry did not", async () => {
  const server = await upstream((_url, response) => json(response, index(ONE, TWO)));
  expect(await registryOn(server).referrers(NAME, DIGEST, SBOM)).toEqual(index(ONE));
  expect(server.requests[0]?.url).toBe(`/v2/dotnet/aspnet/referrers/${DIGEST}?artifactType=application%2Fspdx%2Bjson`);
});

test("trusts the registry's filter if it says that it filtered", async () => {
  const server = await upstream((_url, response) =>
    json(response, index(ONE, TWO), { "oci-filters-applied": "other, artifactType" }),
  );
  expect(await registryOn(server).referrers(NAME, DIGEST, SBOM)).toEqual(index(ONE, TWO));
});

test("continues after a page emptied by a filter, but not for ever", async () => {
  let page = 0;
  const server = await upstream((_url, response) => {
    page += 1;
    if (page === 3) json(response, index(ONE));
    else json(response, index(), { link: `<?page=${page}>; rel="next"` });
  });
  expect(await registryOn(server).referrers(NAME, DIGEST, SBOM)).toEqual(index(ONE));
  const endless = await upstream((_url, response) =>
    json(response, index(ONE), { link: `<?p=${Math.random()}>; rel=next` }),
  );
  expect(await failureOf(registryOn(endless).referrers(NAME, DIGEST))).toMatchObject({ reason: "endless-pages" });
});

test.each([{}, [], index({ digest: "sha256:x", size: 1 }), { manifests: [] }, index({ ...ONE, size: -1 })])(
  "%j is malformed",
  async (page) => {
    const server = await upstream((_url, response) => json(response, page));
    expect(await failureOf(registryOn(server).referrers(NAME, DIGEST))).toMatchObject({ reason: "malformed" });
  },
);

test("reads null as empty", async () => {
  const server = await upstream((_url, response) => json(response, { schemaVersion: 2, manifests: null }));
  expect(await registryOn(server).referrers(NAME, DIGEST)).toEqual(index());
});

function withoutApi(answer: { status: number; body: string }) {
  return upstream((url, response) => {
    if (url.includes("/referrers/")) response.writeHead(404).end("404 page not found");
    else response.writeHead(answer.status, { "content-type": OCI_INDEX }).end(answer.body);
  });
}

test("without the API, reads the fallback tag and filters it", async () => {
  const server = await withoutApi({ status: 200, body: JSON.stringify(index(ONE, TWO)) });
  const registry = registryOn(server);
  expect(await registry.referrers(NAME, DIGEST, "x/y")).toEqual(index(TWO));
  expect(await registry.referrers(NAME, DIGEST)).toEqual(index(ONE, TWO));
  expect(server.requests[1]?.url).toBe(`/v2/dotnet/aspnet/manifests/sha256-${"a".repeat(64)}`);
});

test("without the API, completes entries from the referrers' manifests", async () => {
  const annotations = { "dev.sigstore.bundle.predicateType": "https://cyclonedx.org/bom" };
  const config = { mediaType: SBOM, digest: `sha256:${"0".repeat(64)}`, size: 2 };
  const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [] };
  const bodies = [manifest, { ...manifest, artifactType: "x/y", annotations }].map((body) => JSON.stringify(body));
  const digests = bodies.map((body) => digestOf(Buffer.from(body), "sha256"));
  const gone = digestSchema.parse(`sha256:${"9".repeat(64)}`);
  const entry = (digest: string) => ({ mediaType: OCI_MANIFEST, digest, size: 100 });
  const list = JSON.stringify(index(...[...digests, gone].map(entry), ONE));
  const server = await upstream((url, response) => {
    if (url.includes("/referrers/")) return void response.writeHead(404).end("404 page not found");
    if (url.includes("/sha256-")) return void response.writeHead(200, { "content-type": OCI_INDEX }).end(list);
    const body = bodies[digests.findIndex((digest) => url.endsWith(digest))];
    if (body) response.writeHead(200, { "content-type": OCI_MANIFEST }).end(body);
    else response.writeHead(404).end('{"errors":[{"code":"MANIFEST_UNKNOWN"}]}');
  });
  const [first, second] = digests.map((digest) => entry(digest ?? ""));
  const named = [
    { ...first, artifactType: SBOM },
    { ...second, artifactType: "x/y", annotations },
  ];
  expect(await registryOn(server).referrers(NAME, DIGEST)).toEqual(index(...named, entry(gone), ONE));
  expect(await registryOn(server).referrers(NAME, DIGEST, SBOM)).toEqual(index(named[0], ONE));
});

test("without the API, fails for an unreadable manifest instead of guessing, and reads only so many", async () => {
  const entries = Array.from({ length: 40 }, (_, at) => ({
    mediaType: OCI_MANIFEST,
    digest: `sha256:${String(at).padStart(64, "0")}`,
    size: 100,
  }));
  const server = await upstream((url, response) => {
    if (url.includes("/referrers/")) response.writeHead(404).end("404 page not found");
    else if (url.includes("/sha256-")) json(response, index(...entries));
    else response.writeHead(401).end();
  });
  expect(await failureOf(registryOn(server).referrers(NAME, DIGEST, SBOM))).toMatchObject({ reason: "refused" });
  expect(server.requests.length).toBeLessThanOrEqual(2 + 8);
});

test("without the API and the tag, the list is empty; without the repository, it is unknown", async () => {
  const noTag = await withoutApi({ status: 404, body: '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}' });
  expect(await registryOn(noTag).referrers(NAME, DIGEST)).toEqual(index());
  const noName = await withoutApi({ status: 404, body: '{"errors":[{"code":"NAME_UNKNOWN"}]}' });
  expect(await failureOf(registryOn(noName).referrers(NAME, DIGEST))).toMatchObject({ reason: "unknown-repository" });
});

test("a fallback tag that points to an image is malformed, and an outage is not an empty list", async () => {
  const image = await withoutApi({ status: 200, body: IMAGE.replace(/"mediaType":"[^"]*",/, "") });
  expect(await failureOf(registryOn(image).referrers(NAME, DIGEST))).toMatchObject({ reason: "malformed" });
  const outage = await withoutApi({ status: 503, body: "<html></html>" });
  expect(await failureOf(registryOn(outage).referrers(NAME, DIGEST))).toMatchObject({ reason: "unavailable" });
});

test("the fallback tag of a sha512 digest is cut to the length of a tag", () => {
  const long = digestSchema.parse(`sha512:${"b".repeat(128)}`);
  expect(fallbackTag(long)).toBe(`sha512-${"b".repeat(64)}`);
});
