import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../images/faults.testing";
import type { Made } from "../images/made";
import { Repositories } from "../repository/repositories";
import { LIFECYCLE_ARTIFACT_TYPE } from "./lifecycle";

const END_OF_LIFE = "vnd.microsoft.artifact.lifecycle.end-of-life.date";

const repositories = new Repositories();

async function referrers(name: string, tag: string, entry?: number): Promise<readonly Made[]> {
  const repository = repositories.get(name);
  const target = repository?.content.tags.get(tag);
  const root = target && repository?.byTarget(target);
  const subject = entry === undefined ? root : root?.entries[entry];
  if (!repository || !subject) throw new Error(`no ${name}:${tag}`);
  return repository.referrers(subject.digest);
}

async function dates(tag: string): Promise<(string | undefined)[]> {
  const marks = (await referrers("dotnet/aspnet", tag)).filter(
    ({ artifactType }) => artifactType === LIFECYCLE_ARTIFACT_TYPE,
  );
  return marks.map(({ listedWith }) => listedWith?.[END_OF_LIFE]);
}

function ofType(all: readonly Made[], artifactType: string): Made | undefined {
  return all.find((referrer) => referrer.artifactType === artifactType);
}

describe("referrersOf", () => {
  it("marks replaced images of .NET in all the odd ways", async () => {
    expect((await dates("8.0.0")).join()).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await dates("8.0.1")).length).toBe(23);
    expect((await dates("8.0.2")).join()).toMatch(/^\d{4}-\d\d-\d\dT23:59:59Z$/);
    expect(await dates("8.0.3")).toEqual([undefined]);
    expect((await dates("8.0.4")).join()).toMatch(/^2025-/);
  });

  it("gives the newest of many marks the day of the replacement, and does not list it first", async () => {
    const marks = (await referrers("dotnet/aspnet", "8.0.1")).map(({ listedWith }) => listedWith ?? {});
    const created = (mark: Record<string, string>) => mark["org.opencontainers.image.created"] ?? "";
    const newest = [...marks].sort((a, b) => created(b).localeCompare(created(a)))[0];
    const replaced = repositories.get("dotnet/aspnet")?.content.builds.get("8.0.1-bookworm-slim")?.replaced;
    expect(newest?.[END_OF_LIFE]).toBe(replaced?.slice(0, 10));
    expect(marks[0]).not.toBe(newest);
  });

  it("keeps a date that is not listed in the referrer's own manifest", async () => {
    const [mark] = await referrers("dotnet/aspnet", "8.0.3");
    expect(mark?.bytes.toString()).toContain(END_OF_LIFE);
  });

  it("marks each platform and the index, and nothing that is current", async () => {
    expect((await referrers("dotnet/aspnet", "8.0.5", 0)).length).toBeGreaterThan(0);
    expect(ofType(await referrers("dotnet/aspnet", "10.0"), LIFECYCLE_ARTIFACT_TYPE)).toBeUndefined();
    expect(ofType(await referrers("playwright", "v1.63.0-noble"), LIFECYCLE_ARTIFACT_TYPE)).toBeDefined();
  });

  it("signs index and platforms with an envelope around the subject", async () => {
    for (const entry of [undefined, 0]) {
      const signature = ofType(
        await referrers("dotnet/aspnet", "10.0", entry),
        "application/vnd.cncf.notary.signature",
      );
      const envelope = JSON.parse(signature?.blobs[1]?.bytes().toString() ?? "");
      const payload = JSON.parse(Buffer.from(envelope.payload, "base64url").toString());
      const { subject } = JSON.parse(signature?.bytes.toString() ?? "");
      expect(payload.targetArtifact).toEqual(subject);
      expect(envelope.header.x5c).toHaveLength(3);
    }
  });

  it("attaches bills of materials in every form", async () => {
    const spdx = "application/spdx+json";
    const statement =
      ofType(await referrers("dotnet/aspnet", "10.0", 0), spdx)
        ?.blobs[1]?.bytes()
        .toString() ?? "";
    expect(JSON.parse(statement).predicate.spdxVersion).toBe("SPDX-2.3");
    expect(ofType(await referrers("dotnet/aspnet", "10.0"), spdx)).toBeUndefined();
    const zipped =
      ofType(await referrers("azurelinux/base/core", "3.0", 0), spdx)?.blobs[1]?.bytes() ?? Buffer.alloc(0);
    expect(JSON.parse(gunzipSync(zipped).toString()).spdxVersion).toBe("SPDX-2.3");
    const plain =
      ofType(await referrers("azure-cli", "latest"), spdx)
        ?.blobs[1]?.bytes()
        .toString() ?? "";
    expect(JSON.parse(plain).spdxVersion).toBe("SPDX-2.3");
    const other = ofType(await referrers("devcontainers/base", "2-trixie"), "application/vnd.cyclonedx+json");
    expect(JSON.parse(other?.blobs[1]?.bytes().toString() ?? "").bomFormat).toBe("CycloneDX");
  });

  it("makes referrers with matching bytes that are found by digest", async () => {
    const all = [...(await referrers("dotnet/aspnet", "10.0")), ...(await referrers("dotnet/aspnet", "8.0.1"))];
    expect(all.flatMap(faultsOf)).toEqual([]);
    const aspnet = repositories.get("dotnet/aspnet");
    for (const { digest } of all) expect((await aspnet?.manifest(digest))?.digest).toBe(digest);
  });
});
