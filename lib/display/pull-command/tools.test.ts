import { describe, expect, it } from "vitest";
import { PULL_TOOL_IDS } from "@/lib/contract/page/pull-choice";
import { ARTIFACT_KINDS, type ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { REGIONS, type Region } from "@/lib/mar/region";
import { type ImageName, parseImageName } from "@/lib/oci/name/image-name";
import { pullCommand } from "../pull-command";
import { PULL_TOOLS, toolsFor } from "./tools";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
const nameOf = (text: string): ImageName => {
  const result = parseImageName(text);
  if (!result.ok) throw new Error(text);
  return result.imageName;
};

describe("toolsFor", () => {
  const ids = (kind: ArtifactKind, name: string, region: Region = "global") =>
    toolsFor({ kind, region, imageName: nameOf(name) }).map(({ id }) => id);

  it("has every id, once for each kind", () => {
    expect(new Set(PULL_TOOLS.map(({ id }) => id))).toEqual(new Set(PULL_TOOL_IDS));
    for (const kind of ARTIFACT_KINDS) {
      const ofKind = PULL_TOOLS.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id);
      expect(ofKind).toEqual([...new Set(ofKind)]);
    }
  });

  it("puts the usual tool of each kind first", () => {
    expect(ids("index", "a:1")[0]).toBe("docker");
    expect(ids("image", "a:1")[0]).toBe("docker");
    expect(ids("helm-chart", "a:1.0.0")[0]).toBe("helm");
    expect(ids("bicep-module", "bicep/a:1")[0]).toBe("bicep");
    expect(ids("powershell-module", "psresource/a:1.0.0")[0]).toBe("powershell");
    expect(ids("artifact", "a:1")[0]).toBe("oras");
    expect(ids("bicep-extension", "bicep/extensions/a:1")[0]).toBe("bicep");
    expect(ids("engine-plugin", "a:1")[0]).toBe("docker-plugin");
    expect(ids("build-cache", "a:1")[0]).toBe("buildx-cache");
    expect(ids("devcontainer-feature", "a:1")[0]).toBe("devcontainer-feature");
    expect(ids("devcontainer-template", "a:1")[0]).toBe("devcontainer-template");
    expect(ids("artifact-index", "a:1")[0]).toBe("oras");
    expect(ids("disk-image", "a:1")[0]).toBe("oras");
  });

  it("offers for schema 1 the tools that accept it", () => {
    const artifact = { kind: "image", region: "global", imageName: nameOf("a:1"), isSchema1: true } as const;
    expect(toolsFor(artifact).map(({ id }) => id)).toEqual(["podman", "skopeo"]);
  });

  it("notes that ORAS writes no files without names, and copies kinds that never have them", () => {
    const artifact = { kind: "artifact", region: "global", imageName: nameOf("a:1") } as const;
    const [oras] = toolsFor(artifact);
    expect(oras?.note?.("tag", { isNested: false, hasFileNames: false })).toBe("oras-unnamed");
    expect(oras?.note?.("tag", { isNested: false, hasFileNames: true })).toBeUndefined();
    expect(pullCommand({ ...artifact, kind: "model", by: "tag" })).toBe(
      "oras copy --to-oci-layout mcr.microsoft.com/a:1 a:1",
    );
  });

  it.each([
    ["engine-plugin", "docker plugin install mcr.microsoft.com/a:1"],
    ["build-cache", "docker buildx build --cache-from type=registry,ref=mcr.microsoft.com/a:1 ."],
    ["devcontainer-feature", `"features": { "mcr.microsoft.com/a:1": {} }`],
    ["devcontainer-template", "devcontainer templates apply --template-id mcr.microsoft.com/a:1"],
    ["bicep-extension", "br:mcr.microsoft.com/a:1"],
    ["artifact-index", "oras pull mcr.microsoft.com/a:1"],
  ] as const)("writes for a %s %s", (kind, text) => {
    const artifact = { kind, region: "global", imageName: nameOf(`a:1@${digest}`) } as const;
    expect(pullCommand({ ...artifact, by: "tag" })).toBe(text);
    expect(pullCommand({ ...artifact, by: "digest" })).toBe(text.replace("a:1", `a@${digest}`));
  });

  it.each(["helm-chart", "bicep-module", "powershell-module", "artifact"] as const)(
    "offers a %s nothing that only container images can be fetched by",
    (kind) => {
      for (const region of REGIONS) {
        for (const tool of PULL_TOOL_IDS) {
          const text = pullCommand({
            kind,
            region,
            imageName: nameOf(`psresource/a:1.0.0@${digest}`),
            tool,
            by: "tag",
          });
          expect(text).not.toMatch(/docker|podman|nerdctl|crictl|ctr |skopeo|FROM|image:|acr/);
        }
      }
    },
  );

  it("offers Helm only for versions and digests", () => {
    expect(ids("helm-chart", "helm/a:latest")).toEqual(["oras"]);
    expect(ids("helm-chart", `helm/a:latest@${digest}`)).toEqual(["helm", "helm-install", "oras"]);
    const request = { kind: "helm-chart", region: "global", imageName: nameOf(`helm/a:latest@${digest}`) } as const;
    expect(pullCommand({ ...request, by: "tag" })).toBe(`helm pull oci://mcr.microsoft.com/helm/a@${digest}`);
  });

  it("offers tools of the global region's folders only there", () => {
    expect(ids("bicep-module", "bicep/a:1", "china")).toEqual(["bicep", "oras"]);
    expect(ids("bicep-module", "other/a:1")).toEqual(["bicep", "oras"]);
    expect(ids("powershell-module", "psresource/a:1.0.0", "china")).toEqual(["oras", "oras-copy"]);
    expect(ids("powershell-module", "psresource/a/b:1.0.0")).toEqual(["oras", "oras-copy"]);
  });

  it("offers PowerShell versions, and no module without one", () => {
    expect(ids("powershell-module", "psresource/a:latest")).toEqual(["oras", "oras-copy"]);
    expect(ids("powershell-module", `psresource/a@${digest}`)).toEqual(["oras", "oras-copy"]);
  });

  it("offers Bicep only digests of its algorithm", () => {
    expect(ids("bicep-module", `bicep/a@sha512:${"0".repeat(128)}`)).toEqual(["oras"]);
  });

  it("offers no tools for a repository, and writes its name alone", () => {
    for (const kind of ARTIFACT_KINDS) {
      expect(ids(kind, "a/b")).toEqual([]);
      expect(pullCommand({ kind, region: "china", imageName: nameOf("a/b"), by: "tag" })).toBe("mcr.azure.cn/a/b");
    }
  });
});
