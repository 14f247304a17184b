import { describe, expect, it } from "vitest";
import { PULL_BYS, type PullBy, type PullToolId } from "@/lib/contract/page/pull-choice";
import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { parseImageName } from "@/lib/oci/name/image-name";
import { wayFor, waysOf } from "./pull-tool";
import { toolsFor } from "./tools";

const digest = `sha256:${"0".repeat(64)}`;

function toolOf(id: PullToolId, name: string, kind: ArtifactKind = "index") {
  const result = parseImageName(name);
  if (!result.ok) throw new Error(name);
  const source = { region: "global", imageName: result.imageName } as const;
  const tool = toolsFor({ kind, ...source }).find((each) => each.id === id);
  if (!tool) throw new Error(`${id} for ${name}`);
  return { tool, source };
}

describe("waysOf", () => {
  it.each([
    ["docker", `a:1@${digest}`, ["tag", "tag-and-digest", "digest"]],
    ["docker", "a:1", ["tag"]],
    ["docker", `a@${digest}`, ["digest"]],
    ["skopeo", `a:1@${digest}`, ["tag", "digest"]],
    ["az-acr-import", `a:1@${digest}`, ["tag", "digest"]],
  ] as const)("has %s name %s by %j", (id, name, ways) => {
    const { tool, source } = toolOf(id, name);
    expect(waysOf(tool, source)).toEqual(ways);
  });

  it("has Helm name a tag that is not a version only by its digest", () => {
    const { tool, source } = toolOf("helm", `helm/a:latest@${digest}`, "helm-chart");
    expect(waysOf(tool, source)).toEqual(["digest"]);
  });
});

describe("wayFor", () => {
  const asked = (id: PullToolId, name: string, kind?: ArtifactKind): Record<PullBy, PullBy> => {
    const { tool, source } = toolOf(id, name, kind);
    return {
      tag: wayFor(tool, source, "tag"),
      "tag-and-digest": wayFor(tool, source, "tag-and-digest"),
      digest: wayFor(tool, source, "digest"),
    };
  };

  it("uses the requested way if the tool has it", () => {
    for (const by of PULL_BYS) expect(asked("docker", `a:1@${digest}`)[by]).toBe(by);
  });

  it.each([
    ["skopeo", `a:1@${digest}`, "index", { tag: "tag", "tag-and-digest": "digest", digest: "digest" }],
    ["docker", "a:1", "index", { tag: "tag", "tag-and-digest": "tag", digest: "tag" }],
    ["docker", `a@${digest}`, "index", { tag: "digest", "tag-and-digest": "digest", digest: "digest" }],
    [
      "powershell",
      `psresource/a:1.0.0@${digest}`,
      "powershell-module",
      { tag: "tag", "tag-and-digest": "tag", digest: "tag" },
    ],
    ["helm", `helm/a:latest@${digest}`, "helm-chart", { tag: "digest", "tag-and-digest": "digest", digest: "digest" }],
  ] as const)("uses the nearest way of %s for %s", (id, name, kind, expected) => {
    expect(asked(id, name, kind)).toEqual(expected);
  });
});
