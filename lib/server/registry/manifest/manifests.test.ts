import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { DOCKER_MANIFEST, DOCKER_MANIFEST_LIST, OCI_INDEX, OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { CONFIG_DESCRIPTOR, failureOf, IMAGE, INDEX, registryOn, sha256, upstream } from "../upstream.testing";

const NAME = repositorySchema.parse("dotnet/aspnet");
const TAG = tagSchema.parse("10.0");
const OTHER = digestSchema.parse(`sha256:${"0".repeat(64)}`);
const digestOf = (text: string) => digestSchema.parse(sha256(text));

function serving(body: string | Buffer, headers: Record<string, string> = {}) {
  return upstream((_url, response) =>
    response.writeHead(200, { "content-type": DOCKER_MANIFEST_LIST, ...headers }).end(body),
  );
}

describe("digests", () => {
  test("by tag: uses the header's digest and the bytes as received", async () => {
    const server = await serving(INDEX, { "docker-content-digest": sha256(INDEX) });
    const fetched = await registryOn(server).manifest(NAME, TAG);
    expect(fetched.digest).toBe(sha256(INDEX));
    expect(fetched.mediaType).toBe(DOCKER_MANIFEST_LIST);
    expect(Buffer.from(fetched.bytes).toString()).toBe(INDEX);
    expect(server.requests[0]?.url).toBe("/v2/dotnet/aspnet/manifests/10.0");
    for (const type of [DOCKER_MANIFEST_LIST, DOCKER_MANIFEST, OCI_INDEX, OCI_MANIFEST]) {
      expect(server.requests[0]?.headers.accept).toContain(type);
    }
  });

  test("by tag, without the header: computes the digest", async () => {
    const server = await serving(INDEX);
    expect((await registryOn(server).manifest(NAME, TAG)).digest).toBe(sha256(INDEX));
  });

  test("by tag: accepts a sha512 header", async () => {
    const digest = `sha512:${createHash("sha512").update(INDEX).digest("hex")}`;
    const server = await serving(INDEX, { "docker-content-digest": digest });
    expect((await registryOn(server).manifest(NAME, TAG)).digest).toBe(digest);
  });

  test("by digest of sha256 and sha512", async () => {
    const server = await serving(INDEX, { "docker-content-digest": sha256(INDEX) });
    const long = digestSchema.parse(`sha512:${createHash("sha512").update(INDEX).digest("hex")}`);
    expect((await registryOn(server).manifest(NAME, digestOf(INDEX))).digest).toBe(sha256(INDEX));
    expect((await registryOn(server).manifest(NAME, long)).digest).toBe(long);
    expect(server.requests[0]?.url).toBe(`/v2/dotnet/aspnet/manifests/${sha256(INDEX)}`);
  });

  test("refuses bytes that do not match the requested digest", async () => {
    const server = await serving(`${INDEX} `);
    expect(await failureOf(registryOn(server).manifest(NAME, digestOf(INDEX)))).toMatchObject({
      reason: "digest-mismatch",
      code: "UPSTREAM_INVALID",
    });
    expect(server.requests).toHaveLength(1);
  });

  test("refuses bytes that do not match the header's digest, by tag and by digest", async () => {
    const server = await serving(INDEX, { "docker-content-digest": OTHER });
    const registry = registryOn(server);
    expect(await failureOf(registry.manifest(NAME, TAG))).toMatchObject({ reason: "digest-mismatch" });
    expect(await failureOf(registry.manifest(NAME, digestOf(INDEX)))).toMatchObject({ reason: "digest-mismatch" });
  });

  test.each(["", "sha256:abc", `md5:${"a".repeat(32)}`, `${OTHER}, ${OTHER}`])(
    "a header %j is malformed",
    async (text) => {
      const server = await serving(INDEX, { "docker-content-digest": text });
      expect(await failureOf(registryOn(server).manifest(NAME, TAG))).toMatchObject({ reason: "malformed" });
    },
  );
});

describe("media types", () => {
  const bicep = JSON.stringify({ schemaVersion: 2, config: CONFIG_DESCRIPTOR, layers: [] });

  test("without mediaType, Content-Type decides, without parameters", async () => {
    const server = await serving(bicep, { "content-type": `${OCI_MANIFEST}; charset=utf-8` });
    expect((await registryOn(server).manifest(NAME, TAG)).mediaType).toBe(OCI_MANIFEST);
  });

  test("its own mediaType decides if Content-Type is vaguer, or the other family's equivalent", async () => {
    for (const type of ["application/json", OCI_MANIFEST]) {
      const server = await serving(IMAGE, { "content-type": type });
      expect((await registryOn(server).manifest(NAME, TAG)).mediaType).toBe(DOCKER_MANIFEST);
    }
  });

  test.each([
    ["no media type at all", bicep, "application/json"],
    ["an index served as a manifest", INDEX, DOCKER_MANIFEST],
    ["a manifest served as an index", IMAGE, OCI_INDEX],
    ["a manifest that calls itself an index", IMAGE.replace(DOCKER_MANIFEST, OCI_INDEX), "application/json"],
    ["an index and a manifest at once", INDEX.replace("{", '{"layers":[],'), DOCKER_MANIFEST_LIST],
    ["an index with a config", INDEX.replace("{", '{"config":null,'), DOCKER_MANIFEST_LIST],
    ["another media type", IMAGE.replace(DOCKER_MANIFEST, "text/plain"), DOCKER_MANIFEST],
    ["a list", "[]", DOCKER_MANIFEST_LIST],
    ["nothing", "", DOCKER_MANIFEST_LIST],
    ["a login page", "<html>log in</html>", "text/html"],
    ["broken UTF-8", Buffer.from([0x22, 0xff, 0x22]), DOCKER_MANIFEST_LIST],
    ["a digest that is none", INDEX.replace("sha256:", "sha256:x"), DOCKER_MANIFEST_LIST],
    ["deep nesting", "[".repeat(100_000), DOCKER_MANIFEST_LIST],
  ])("%s is malformed", async (_what, body, type) => {
    const server = await serving(body, { "content-type": type });
    expect(await failureOf(registryOn(server).manifest(NAME, TAG))).toMatchObject({ reason: "malformed" });
  });
});

describe("404", () => {
  test.each([
    [
      '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest tagged by \\"1\\" is not found"}]}',
      "unknown-manifest",
    ],
    ['{"errors":[{"code":"NAME_UNKNOWN","message":"no"}]}', "unknown-repository"],
    ["{}", "unknown-manifest"],
    ["", "unknown-manifest"],
    ["\uFEFF<?xml version='1.0'?><Error/>", "unknown-repository"],
    ["<html></html>", "unknown-repository"],
  ])("%s means %s", async (body, reason) => {
    const server = await upstream((_url, response) => response.writeHead(404).end(body));
    expect(await failureOf(registryOn(server).manifest(NAME, TAG))).toMatchObject({ reason });
    expect(server.requests).toHaveLength(1);
  });
});

describe("a manifest that is known", () => {
  const known = digestOf(INDEX);

  test("is not sent again where the tag still has its digest", async () => {
    const server = await upstream((_url, response, { headers }) =>
      headers["if-none-match"] === `"${known}"`
        ? response.writeHead(304, { etag: `"${known}"` }).end()
        : response.writeHead(200, { "content-type": DOCKER_MANIFEST_LIST }).end(INDEX),
    );
    expect(await registryOn(server).manifestUnless(NAME, { tag: TAG, known })).toBeUndefined();
    const moved = await registryOn(server).manifestUnless(NAME, { tag: TAG, known: OTHER });
    expect(moved?.digest).toBe(known);
  });

  test("is no longer the tag's if the answer says another digest, whatever its status", async () => {
    const server = await upstream((_url, response) =>
      response.writeHead(304, { "docker-content-digest": OTHER }).end(),
    );
    const failure = await failureOf(registryOn(server).manifestUnless(NAME, { tag: TAG, known }));
    expect(failure.reason).toBe("malformed");
  });

  test("is asked for whole by others: a 304 that nobody asked for is no answer", async () => {
    const server = await upstream((_url, response) => response.writeHead(304).end());
    expect((await failureOf(registryOn(server).manifest(NAME, TAG))).reason).toBe("malformed");
  });
});
