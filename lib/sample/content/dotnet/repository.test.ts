import { beforeAll, describe, expect, it } from "vitest";
import { parseTag } from "@/lib/oci/name/tag";
import { configFaultsOf, faultsOf } from "../images/faults.testing";
import type { Made } from "../images/made";
import { Repositories } from "../repository/repositories";
import type { RepositoryIndex } from "../repository/repository-index";

let aspnet: RepositoryIndex;

function manifest(tag: string): Made {
  const target = aspnet.content.tags.get(tag);
  const made = target && aspnet.byTarget(target);
  if (!made) throw new Error(`no ${tag}`);
  return made;
}

function digests(...tags: string[]): Set<string> {
  return new Set(tags.map((tag) => manifest(tag).digest));
}

beforeAll(() => {
  const found = new Repositories().get("dotnet/aspnet");
  if (!found) throw new Error("no dotnet/aspnet");
  aspnet = found;
});

describe("dotnet/aspnet", () => {
  it("has as many tags as MAR, in ascending order of characters, all valid", () => {
    const tags = aspnet.tags();
    expect(tags.length).toBe(10_244);
    expect([...tags].sort()).toEqual(tags);
    expect(tags.indexOf("10.0.11")).toBeLessThan(tags.indexOf("10.0.2"));
    expect(tags.filter((tag) => !parseTag(tag))).toEqual([]);
  });

  it("lets floating tags share the digest of their version", () => {
    expect(digests("latest", "10.0", "10.0-noble", "10.0.11", "10.0.11-noble").size).toBe(1);
    expect(digests("10.0", "10.0.2", "9.0", "10.0-noble-chiseled").size).toBe(4);
    expect(digests("8.0-alpine", "8.0-alpine3.24", "8.0.30-alpine3.24").size).toBe(1);
    expect(digests("11.0-preview", "11.0-preview-resolute", "11.0.0-preview.7").size).toBe(1);
  });

  it("gives tags of one architecture the digest of the entry in the index", () => {
    const { entries } = manifest("10.0-noble");
    expect(entries.map(({ digest }) => digest)).toEqual(
      ["amd64", "arm32v7", "arm64v8"].map((suffix) => manifest(`10.0-noble-${suffix}`).digest),
    );
    expect(entries.map(({ platform }) => platform)).toEqual([
      { architecture: "amd64", os: "linux" },
      { architecture: "arm", os: "linux", variant: "v7" },
      { architecture: "arm64", os: "linux", variant: "v8" },
    ]);
  });

  it("lists a Windows image alone, with its version, and mixes systems only before .NET 8", () => {
    const windows = manifest("8.0-nanoserver-ltsc2022").entries;
    expect(windows.map(({ platform }) => platform)).toEqual([
      { architecture: "amd64", os: "windows", "os.version": expect.stringMatching(/^10\.0\.20348\.\d+$/) },
    ]);
    const systems = (tag: string) => new Set(manifest(tag).entries.map(({ platform }) => platform?.os));
    expect(systems("6.0")).toEqual(new Set(["linux", "windows"]));
    expect(systems("8.0")).toEqual(new Set(["linux"]));
  });

  it.each(["10.0", "8.0-nanoserver-ltsc2022", "6.0-nanoserver-1809", "9.0-alpine-composite"])(
    "has true bytes in %s",
    (tag) => {
      expect(faultsOf(manifest(tag))).toEqual([]);
      expect(configFaultsOf(manifest(tag))).toEqual([]);
    },
  );

  it("finds the content of a digest without having made it before", async () => {
    const fresh = new Repositories().get("dotnet/aspnet");
    const old = manifest("9.0.16-noble").entries[1];
    expect(await fresh?.manifest(old?.digest ?? manifest("9.0").digest)).toMatchObject({ digest: old?.digest });
  });
});
