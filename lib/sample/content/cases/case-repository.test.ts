import { describe, expect, it } from "vitest";
import { OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { Repositories } from "../repository/repositories";
import { caseDigest, caseFile, caseNames } from "./case.testing";

const repositories = new Repositories();

function repository(name: string) {
  const found = repositories.get(`sample/cases/${name}`);
  if (!found) throw new Error(`no case ${name}`);
  return found;
}

describe("repositories of cases", () => {
  it("has one for each case, and none of another name", () => {
    for (const name of caseNames()) expect(repository(name).tags(), name).toBeDefined();
    expect(repositories.get("sample/cases/99-none")).toBeUndefined();
  });

  it("serves each manifest unchanged, by tag and by digest", async () => {
    const index = repository("01-oldconfig");
    expect(index.tags()).toEqual(["html-manifest", "json-manifest", "list-index", "octet-manifest", "right-manifest"]);
    const digest = caseDigest("01-oldconfig/octet-manifest.json");
    expect((await index.manifest(digest))?.bytes).toEqual(caseFile("01-oldconfig/octet-manifest.json"));
    expect((await index.blob(caseDigest("01-oldconfig/octet-config.json")))?.size).toBe(714);
  });

  it("serves a manifest without `mediaType` as an OCI one, and by its SHA-512 digest", async () => {
    const index = repository("14-bicep");
    expect((await index.manifest(caseDigest("14-bicep/module-old.json")))?.mediaType).toBe(OCI_MANIFEST);
    const sha512 = digestSchema.parse(
      "sha512:1bc4713ae6fc695afaddeb8146aac859b2a7345dc0f1bd27b197a611cc7a0a5f6e4ee5fa8661e1e79324fe5404a6448773101c1bb0329d49edef2248613af5be",
    );
    expect((await repository("22-sha512").manifest(sha512))?.bytes).toEqual(caseFile("22-sha512/manifest.json"));
  });

  it("signs schema 1 anew for each answer", async () => {
    const manifest = await repository("24-schema1").manifest(caseDigest("24-schema1/manifest.json"));
    expect(manifest?.bytes).not.toEqual(manifest?.bytes);
  });

  it("has the documents that a list of referrers names, with their digests", async () => {
    const lists = [...(repository("11-sboms").content.referrers?.values() ?? [])];
    const listed: { digest: string }[] = JSON.parse(lists[0]?.toString() ?? "").manifests;
    expect(listed).toHaveLength(10);
    for (const { digest } of listed)
      expect(await repository("11-sboms").manifest(digestSchema.parse(digest))).toBeDefined();
  });

  it.each([
    ["03-bundle", 1],
    ["07-rcartifact", 2],
    ["16-eol", 1],
    ["31-refindex", 2],
    ["33-nested-referrers", 4],
  ])("knows the subjects of the lists of %s", (name, count) => {
    expect(repository(name).content.referrers?.size).toBe(count);
  });

  it("has a fallback tag if there is no Referrers API", () => {
    const subject = caseDigest("03-bundle/image-manifest.json");
    expect(repository("03-bundle-by-tag").tags()).toContain(subject.replace(":", "-"));
    expect(repository("03-bundle").tags()).not.toContain(subject.replace(":", "-"));
  });
});
