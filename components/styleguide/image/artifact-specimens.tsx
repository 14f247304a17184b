import { ArtifactContents } from "@/components/artifact/artifact-contents";
import { ChartCard } from "@/components/chart/chart-card";
import { ChartFiles } from "@/components/chart/chart-files";
import { BicepModuleCard } from "@/components/module/bicep-module-card";
import { PowerShellModuleCard } from "@/components/module/powershell-module-card";
import type { ChartFile } from "@/lib/contract/image/chart";
import { readHelmConfig } from "@/lib/mar/chart/helm-config";
import { bicepReferences, readBicepModule } from "@/lib/mar/module/bicep-module";
import { readPowerShellModule } from "@/lib/mar/module/read-powershell-module";
import { imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { ONE, TWO } from "../samples";
import { Specimen } from "../specimen";

const named = (repository: string, tag: string) => ({
  repository: repositorySchema.parse(repository),
  tag: tagSchema.parse(tag),
});
const manifest = (annotations: object, layer: object = {}) =>
  imageManifestSchema.parse({
    ...{ schemaVersion: 2, config: { digest: ONE, size: 2 }, annotations },
    layers: [{ digest: TWO, size: 1_500_000, mediaType: "application/vnd.example.layer.v1+json", annotations: layer }],
  });

const CHART = {
  ...{ apiVersion: "v2", name: "keda", version: "1.16.0", appVersion: "2.16.0", deprecated: true },
  description: "Event-driven autoscaling.",
  home: "https://example.com/keda",
  maintainers: [{ name: "A", email: "a@example.com" }],
  dependencies: [{ name: "common", version: "2.4.0", repository: "oci://example/helm", condition: "common.on" }],
};
const FILES: ChartFile[] = [
  { path: "Chart.yaml", size: 20, role: "chart-yaml", text: "name: keda\n" },
  { path: "values.yaml", size: 12, role: "values", text: "replicas: 1\nimage:\n  tag: 2.16.0\n" },
  { path: "logo.png", size: 5000, role: "other", notKept: "listed-only" },
];
const BICEP = named("bicep/avm/res/cache/redis", "0.1.0");
const DOCUMENTATION = { "org.opencontainers.image.documentation": "https://example.com/redis" };
const MODULE = {
  ...{ Name: "Az.Accounts", ModuleVersion: "3.0.1", Description: "Signs in.", Author: "Example" },
  RequiredModules: [{ ModuleName: "Az.Common", ModuleVersion: "1.0" }],
};

/** Renders what is no image: charts, modules and unknown artifacts. */
export function ArtifactSpecimens() {
  const chart = { ok: true as const, chart: { name: "keda", version: "1.16.0", unread: [] }, files: FILES };
  const refused = [{ path: "../outside.txt", reason: "parent-path" as const }];
  return (
    <>
      <Specimen name="ArtifactContents">
        <ArtifactContents manifest={manifest({ "example.note": "text of a publisher" }, { title: "layer" })} />
      </Specimen>
      <Specimen name="ChartCard">
        <ChartCard result={readHelmConfig(CHART)} fromConfig />
      </Specimen>
      <Specimen name="ChartFiles">
        <ChartFiles
          contents={{ ...chart, refused, limited: ["entries"] }}
          {...{ size: 1500, imageName: named("helm/keda", "1.16.0"), file: "values.yaml" }}
        />
        <ChartFiles
          contents={{ ok: false, failure: { code: "not-gzip" } }}
          {...{ size: 1500, imageName: named("helm/keda", "1.16.0"), file: undefined }}
        />
      </Specimen>
      <Specimen name="BicepModuleCard, PowerShellModuleCard">
        <BicepModuleCard
          module={readBicepModule(manifest(DOCUMENTATION))}
          references={bicepReferences("global", BICEP)}
        />
        <PowerShellModuleCard
          module={readPowerShellModule(manifest({}, { metadata: JSON.stringify(MODULE) }), "psresource/az.accounts")}
        />
      </Specimen>
    </>
  );
}
