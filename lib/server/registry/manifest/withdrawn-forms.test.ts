import { describe, expect, test } from "vitest";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import { DOCKER_MANIFEST_LIST, READABLE_MANIFEST_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { caseFile } from "@/lib/sample/content/cases/case.testing";
import { readConfigBytes } from "@/lib/server/config/read-config";
import { failureOf, INDEX, registryOn, sha256, upstream } from "../upstream.testing";

const NAME = repositorySchema.parse("dotnet/aspnet");
const TAG = tagSchema.parse("10.0");
const digestOf = (text: string) => digestSchema.parse(sha256(text));

function serving(body: string | Buffer, headers: Record<string, string> = {}) {
  return upstream((_url, response) =>
    response.writeHead(200, { "content-type": DOCKER_MANIFEST_LIST, ...headers }).end(body),
  );
}

describe("withdrawn forms", () => {
  const SIGNED = "application/vnd.docker.distribution.manifest.v1+prettyjws";
  const plain = caseFile("24-schema1/manifest.json").toString();

  /**
   * Returns the manifest with signatures, as a registry signs it for one answer; its digest covers the signed bytes.
   */
  function signed(text: string, salt: string): string {
    const end = text.lastIndexOf("\n}");
    const header = { formatLength: end, formatTail: Buffer.from(text.slice(end)).toString("base64url"), time: salt };
    const signature = { protected: Buffer.from(JSON.stringify(header)).toString("base64url"), signature: salt };
    return `${text.slice(0, end)},\n "signatures": ${JSON.stringify([signature])}\n}`;
  }
  const unsigned = JSON.stringify({ ...JSON.parse(plain), signatures: undefined }, null, 1);

  test("Accept is always the same list", async () => {
    const server = await serving(INDEX, {});
    await registryOn(server).manifest(NAME, TAG);
    await registryOn(server).manifest(NAME, digestOf(INDEX));
    const accepted = server.requests.map(({ headers }) => headers.accept);
    expect(accepted[0]).toBe(READABLE_MANIFEST_MEDIA_TYPES.join(", "));
    expect(new Set(accepted).size).toBe(1);
  });

  test.each(["", "first", "second"])("schema 1 has one digest however it is signed: %j", async (salt) => {
    const body = salt ? signed(unsigned, salt) : unsigned;
    const digest = digestOf(unsigned);
    const server = await serving(body, { "content-type": SIGNED });
    for (const reference of [TAG, digest]) {
      const fetched = await registryOn(server).manifest(NAME, reference);
      expect(fetched).toMatchObject({ digest, mediaType: SIGNED });
      expect(fetched.isUnverified).toBeUndefined();
    }
  });

  test("schema 1 with unverifiable bytes is neither an error nor reported as verified", async () => {
    const server = await serving(plain.replace("[]", '[{"signature":"other"}]'), { "content-type": SIGNED });
    const digest = digestOf(plain);
    expect(await registryOn(server).manifest(NAME, digest)).toMatchObject({ digest, isUnverified: true });
  });

  test("schema 1 is converted to its image", async () => {
    const server = await serving(plain, { "content-type": SIGNED });
    const registry = registryOn(server);
    const { manifest } = await registry.manifest(NAME, TAG);
    if (isImageIndex(manifest)) throw new Error("an index");
    expect(manifest.layers.map(({ digest }) => digest)).toEqual([JSON.parse(plain).fsLayers[0].blobSum]);
    const bytes = await registry.blob(NAME, manifest.config);
    const { config } = readConfigBytes({ bytes, subject: "the configuration" });
    expect(config).toMatchObject({ os: "windows", architecture: "amd64", "os.version": "10.0.17763.1817" });
    expect(config.created).toBe("2021-02-26T16:47:31Z");
    expect(config.history).toHaveLength(1);
    expect(server.requests).toHaveLength(1);
  });

  test("schema 1 keeps the media type of its unsigned form, and may have null in each field", async () => {
    const type = "application/vnd.docker.distribution.manifest.v1+json";
    const history = [{ v1Compatibility: '{"os":"linux","container_config":null}' }, { v1Compatibility: null }];
    const document = { schemaVersion: 1, architecture: null, fsLayers: null, history, signatures: null };
    const server = await serving(JSON.stringify(document), { "content-type": `${type}; charset=utf-8` });
    expect(await registryOn(server).manifest(NAME, TAG)).toMatchObject({ mediaType: type, manifest: { layers: [] } });
  });

  test("schema 1 lists the newest layer first, and steps that made none beside them", async () => {
    const layer = (number: number) => ({ blobSum: `sha256:${String(number).padStart(64, "0")}` });
    const part = (command: string, more: object = {}) => ({
      v1Compatibility: JSON.stringify({ container_config: { Cmd: ["/bin/sh", "-c", command] }, ...more }),
    });
    const document = {
      schemaVersion: 1,
      architecture: "amd64",
      fsLayers: [layer(3), layer(2), layer(1)],
      history: [part("last", { os: "linux" }), part("between", { throwaway: true }), part("first")],
    };
    const server = await serving(JSON.stringify(document), { "content-type": SIGNED });
    const registry = registryOn(server);
    const { manifest } = await registry.manifest(NAME, TAG);
    if (isImageIndex(manifest)) throw new Error("an index");
    expect(manifest.layers.map(({ digest }) => digest)).toEqual([layer(1).blobSum, layer(3).blobSum]);
    const bytes = await registry.blob(NAME, manifest.config);
    const { config } = readConfigBytes({ bytes, subject: "the configuration" });
    expect(config.history?.map(({ created_by, empty_layer }) => [created_by, empty_layer])).toEqual([
      ["/bin/sh -c first", undefined],
      ["/bin/sh -c between", true],
      ["/bin/sh -c last", undefined],
    ]);
  });

  test.each(["{", '{"schemaVersion":1,"fsLayers":[{"blobSum":"x"}]}', '{"schemaVersion":1}'])(
    "%s is malformed",
    async (body) => {
      const server = await serving(body, { "content-type": SIGNED });
      expect(await failureOf(registryOn(server).manifest(NAME, TAG))).toMatchObject({ reason: "malformed" });
    },
  );

  test("an artifact manifest of 2022 may have null in each field", async () => {
    const mediaType = "application/vnd.cncf.oras.artifact.manifest.v1+json";
    const body = { mediaType, artifactType: null, blobs: null, subject: null, annotations: { none: null, some: "x" } };
    const server = await serving(JSON.stringify(body), { "content-type": mediaType });
    const { manifest } = await registryOn(server).manifest(NAME, TAG);
    expect(manifest).toMatchObject({ layers: [], annotations: { some: "x" } });
    expect(manifest.annotations).not.toHaveProperty("none");
  });

  test.each(["oci", "oras"])("an artifact manifest of 2022 (%s) is read with its blobs and subject", async (form) => {
    const body = caseFile(`07-rcartifact/${form}-artifact-manifest.json`);
    const { mediaType, artifactType, blobs, subject } = JSON.parse(body.toString());
    const server = await serving(body, { "content-type": mediaType });
    const fetched = await registryOn(server).manifest(NAME, digestOf(body.toString()));
    expect(fetched.mediaType).toBe(mediaType);
    expect(fetched.manifest).toMatchObject({ artifactType, layers: blobs, subject });
  });

  test("an artifact manifest whose bytes do not match its digest is an error", async () => {
    const body = caseFile("07-rcartifact/oras-artifact-manifest.json").toString();
    const server = await serving(`${body} `, { "content-type": "application/json" });
    expect(await failureOf(registryOn(server).manifest(NAME, digestOf(body)))).toMatchObject({
      reason: "digest-mismatch",
    });
  });
});
