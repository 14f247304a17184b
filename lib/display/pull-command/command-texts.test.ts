import { describe, expect, it } from "vitest";
import type { PullBy, PullToolId } from "@/lib/contract/page/pull-choice";
import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import { type ImageName, parseImageName } from "@/lib/oci/name/image-name";
import { pullCommand } from "../pull-command";
import { toolsFor } from "./tools";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
const nameOf = (text: string): ImageName => {
  const result = parseImageName(text);
  if (!result.ok) throw new Error(text);
  return result.imageName;
};

type Row = [tool: PullToolId, by: PullBy, platform: string | undefined, expected: string];

/** Checks texts. `OFFICIAL` and `DIGEST` stand for the region's host and the digest. */
function check(kind: ArtifactKind, name: string, regions: readonly Region[], rows: Row[]) {
  const cases = regions.flatMap((region) => rows.map((row) => [region, ...row] as const));
  it.each(cases)(`${kind}, %s: %s by %s for %s`, (region, tool, by, platform, expected) => {
    const imageName = nameOf(`${name}@${digest}`);
    expect(toolsFor({ kind, region, imageName }).map(({ id }) => id)).toContain(tool);
    expect(pullCommand({ kind, region, imageName, tool, by, platform })).toBe(
      expected.replaceAll("OFFICIAL/", `${REGION_HOSTS[region].registry}/`).replaceAll("DIGEST", digest),
    );
  });
}

const A = "OFFICIAL/dotnet/aspnet";
const ARM = "linux/arm/v7";
const BOTH = "tag-and-digest";

/** Returns the rows of a tool whose text contains the plain name: each way, without and with a platform. */
const plain = (tool: PullToolId, any: string, arm = any): Row[] =>
  (
    [
      ["tag", `${A}:10.0`],
      [BOTH, `${A}:10.0@DIGEST`],
      ["digest", `${A}@DIGEST`],
    ] as const
  ).flatMap(([by, name]): Row[] => [
    [tool, by, undefined, any.replace("NAME", name)],
    [tool, by, ARM, arm.replace("NAME", name)],
    [tool, by, "windows/amd64", arm.replace("NAME", name).replace(ARM, "windows/amd64")],
  ]);

const IMAGE_ROWS: Row[] = [
  ...plain("docker", "docker pull NAME", `docker pull --platform ${ARM} NAME`),
  ...plain("podman", "podman pull NAME", `podman pull --platform ${ARM} NAME`),
  ...plain("nerdctl", "nerdctl pull NAME", `nerdctl pull --platform ${ARM} NAME`),
  ...plain("crictl", "crictl pull NAME"),
  ...plain("ctr", "ctr images pull NAME", `ctr images pull --platform ${ARM} NAME`),
  ...plain("dockerfile", "FROM NAME", `FROM --platform=${ARM} NAME`),
  ...plain("kubernetes", "containers:\n  - name: app\n    image: NAME"),
  ...plain("compose", "services:\n  app:\n    image: NAME", `services:\n  app:\n    image: NAME\n    platform: ${ARM}`),
  ...plain(
    "oras",
    "oras copy --to-oci-layout NAME aspnet:10.0",
    `oras copy --platform ${ARM} --to-oci-layout NAME aspnet:10.0`,
  ),
  ...(["tag", BOTH, "digest"] as const).flatMap((by): Row[] => {
    const from = by === "tag" ? `${A}:10.0` : `${A}@DIGEST`;
    const to = "docker://REGISTRY_HOST/dotnet/aspnet:10.0";
    const arm = "--override-os linux --override-arch arm --override-variant v7";
    const windows = "--override-os windows --override-arch amd64";
    const imported = `az acr import --name REGISTRY_NAME --source ${from} --image dotnet/aspnet:10.0`;
    return [
      ["skopeo", by, undefined, `skopeo copy --all docker://${from} ${to}`],
      ["skopeo", by, ARM, `skopeo ${arm} copy docker://${from} ${to}`],
      ["skopeo", by, "windows/amd64", `skopeo ${windows} copy docker://${from} ${to}`],
      ["az-acr-import", by, undefined, imported],
      ["az-acr-import", by, ARM, imported],
    ];
  }),
];

describe("texts for container images", () => {
  check("index", "dotnet/aspnet:10.0", REGIONS, IMAGE_ROWS);
  check("image", "dotnet/aspnet:10.0", REGIONS, IMAGE_ROWS);

  it("has a place for the name of a copy if no tag is known", () => {
    const request = { kind: "index", region: "global", imageName: nameOf(`a/b@${digest}`), by: "tag" } as const;
    const from = `mcr.microsoft.com/a/b@${digest}`;
    expect(pullCommand({ ...request, tool: "skopeo" })).toBe(
      `skopeo copy --all docker://${from} docker://REGISTRY_HOST/a/b:TAG`,
    );
    expect(pullCommand({ ...request, tool: "az-acr-import" })).toBe(
      `az acr import --name REGISTRY_NAME --source ${from} --image a/b:TAG`,
    );
    expect(pullCommand({ ...request, tool: "oras" })).toBe(`oras copy --to-oci-layout ${from} b`);
  });
});

describe("texts for other artifacts", () => {
  const chart = "oci://OFFICIAL/helm/keda";
  check(
    "helm-chart",
    "helm/keda:1.2.3_4",
    REGIONS,
    (
      [
        ["helm", "helm pull"],
        ["helm-install", "helm install RELEASE_NAME"],
      ] as const
    ).flatMap(([tool, words]): Row[] => [
      [tool, "tag", undefined, `${words} ${chart} --version 1.2.3+4`],
      [tool, BOTH, undefined, `${words} ${chart}@DIGEST --version 1.2.3+4`],
      [tool, "digest", "linux/amd64", `${words} ${chart}@DIGEST`],
    ]),
  );

  const module = "bicep/avm/res/cache/redis";
  check("bicep-module", `${module}:0.1.0`, REGIONS, [
    ["bicep", "tag", "linux/amd64", `br:OFFICIAL/${module}:0.1.0`],
    ["bicep", BOTH, undefined, `br:OFFICIAL/${module}@DIGEST`],
    ["bicep", "digest", undefined, `br:OFFICIAL/${module}@DIGEST`],
    ["oras", BOTH, "linux/amd64", `oras copy --to-oci-layout OFFICIAL/${module}:0.1.0@DIGEST redis:0.1.0`],
  ]);
  check(
    "bicep-module",
    `${module}:0.1.0`,
    ["global"],
    [
      ["bicep-public", "tag", undefined, "br/public:avm/res/cache/redis:0.1.0"],
      ["bicep-public", BOTH, undefined, "br/public:avm/res/cache/redis@DIGEST"],
      ["bicep-public", "digest", undefined, "br/public:avm/res/cache/redis@DIGEST"],
    ],
  );

  const install = "Install-PSResource -Name az.accounts -Version 5.0.0-preview -Repository MAR";
  check(
    "powershell-module",
    "psresource/az.accounts:5.0.0-preview",
    ["global"],
    [
      ["powershell", "tag", "linux/amd64", install],
      ["powershell", BOTH, undefined, install],
      ["powershell", "digest", undefined, install],
    ],
  );

  check("artifact", "oss/data:1", REGIONS, [
    ["oras", "tag", "linux/amd64", "oras pull OFFICIAL/oss/data:1"],
    ["oras", BOTH, undefined, "oras pull OFFICIAL/oss/data:1@DIGEST"],
    ["oras", "digest", undefined, "oras pull OFFICIAL/oss/data@DIGEST"],
    ["oras-copy", "tag", undefined, "oras copy --to-oci-layout OFFICIAL/oss/data:1 data:1"],
    ["oras-copy", BOTH, undefined, "oras copy --to-oci-layout OFFICIAL/oss/data:1@DIGEST data:1"],
    ["oras-copy", "digest", undefined, "oras copy --to-oci-layout OFFICIAL/oss/data@DIGEST data:1"],
  ]);
});
