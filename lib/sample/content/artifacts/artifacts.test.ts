import { gunzipSync } from "node:zlib";
import { extract } from "tar-stream";
import { describe, expect, it } from "vitest";
import { readBicepModule } from "@/lib/mar/module/bicep-module";
import { readPowerShellModule } from "@/lib/mar/module/read-powershell-module";
import { imageManifestSchema } from "@/lib/oci/manifest/manifest";
import type { Made } from "../images/made";
import { makeBicepModule } from "./bicep-module";
import { makeChart } from "./helm-chart";
import { makePowerShellModule } from "./powershell-module";

function body(made: Made) {
  return imageManifestSchema.parse(JSON.parse(made.bytes.toString()));
}

describe("makeChart", () => {
  it("packs a chart that Helm could open, and describes it in the configuration", async () => {
    const chart = makeChart({
      name: "keda",
      version: "1.2.3",
      appVersion: "2.0.0",
      created: "2026-08-11T16:00:00.000Z",
    });
    const { config, layers } = body(chart);
    expect(config.mediaType).toBe("application/vnd.cncf.helm.config.v1+json");
    expect(layers.map(({ mediaType }) => mediaType)).toEqual(["application/vnd.cncf.helm.chart.content.v1.tar+gzip"]);
    expect(JSON.parse(chart.blobs[0]?.bytes().toString() ?? "")).toMatchObject({ name: "keda", version: "1.2.3" });
    const entries = extract();
    entries.end(gunzipSync(chart.blobs[1]?.bytes() ?? Buffer.alloc(0)));
    const names: string[] = [];
    for await (const entry of entries) {
      names.push(entry.header.name);
      entry.resume();
    }
    expect(names).toEqual(
      expect.arrayContaining([
        "keda/Chart.yaml",
        "keda/values.yaml",
        "keda/README.md",
        "keda/templates/deployment.yaml",
      ]),
    );
  });
});

describe("makeBicepModule", () => {
  it("has an ARM template as its layer, and an artifact type only since 2023", () => {
    const module = (created: string) =>
      makeBicepModule({ repository: "bicep/avm/res/web/site", version: "0.1.0", created });
    const recent = module("2024-01-09T16:00:00.000Z");
    expect(JSON.parse(recent.blobs[1]?.bytes().toString() ?? "").$schema).toContain("deploymentTemplate.json");
    expect(body(recent)).toMatchObject({ artifactType: "application/vnd.ms.bicep.module.artifact" });
    expect(body(module("2022-12-13T16:00:00.000Z"))).not.toHaveProperty("artifactType");
    expect(body(recent)).not.toHaveProperty("mediaType");
  });

  it("links its documentation, and has a description if it is recent", () => {
    const repository = "bicep/avm/res/web/site";
    const read = (created: string) => readBicepModule(body(makeBicepModule({ repository, version: "0.1.0", created })));
    const address = `https://sample.invalid/${repository}/0.1.0/README.md`;
    const documentation = { text: address, address };
    const old = "2022-12-13T16:00:00.000Z";
    expect(read(old)).toEqual({ created: old, documentation, hasSource: false });
    expect(read("2024-01-09T16:00:00.000Z")).toMatchObject({ title: "web-site", documentation, hasSource: true });
  });
});

describe("makePowerShellModule", () => {
  it("keeps its metadata in the layer's annotations and a package in the layer", () => {
    const created = "2026-08-11T16:00:00.000Z";
    const module = makePowerShellModule({ repository: "psresource/az.accounts", version: "3.0.1", created });
    const { config, layers } = body(module);
    expect(config.mediaType).toBe("application/vnd.unknown.config.v1+json");
    expect(JSON.parse(layers[0]?.annotations?.metadata ?? "")).toMatchObject({ ModuleVersion: "3.0.1" });
    expect(module.blobs[1]?.bytes().toString("latin1", 0, 2)).toBe("PK");
  });

  it("describes itself completely", () => {
    const read = (repository: string) =>
      readPowerShellModule(
        body(makePowerShellModule({ repository, version: "3.0.1", created: "2026-08-11T16:00:00.000Z" })),
        repository,
      );
    expect(read("psresource/az.network")).toMatchObject({
      name: "az.network",
      resourceType: "Module",
      version: "3.0.1",
      requiredModules: [{ name: "az.accounts", atLeast: "3.0.0" }],
      project: { address: "https://sample.invalid/psresource/az.network" },
      unread: [],
    });
    expect(read("psresource/az").moduleList).toHaveLength(4);
  });
});
