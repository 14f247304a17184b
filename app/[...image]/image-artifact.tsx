import { ArtifactContents } from "@/components/artifact/artifact-contents";
import { BicepModuleCard } from "@/components/module/bicep-module-card";
import { PowerShellModuleCard } from "@/components/module/powershell-module-card";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import type { ArtifactKind } from "@/lib/mar/artifact-kind";
import { bicepReferences, readBicepModule } from "@/lib/mar/bicep-module";
import { readPowerShellModule } from "@/lib/mar/read-powershell-module";
import type { Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/image-name";
import type { ImageManifest } from "@/lib/oci/manifest";
import { pageRequestId } from "@/lib/server/request-id";
import { readHelmChart } from "@/lib/server/snapshot/helm-chart";
import { snapshotOf } from "@/lib/server/snapshot/snapshots";
import { HelmChart } from "./helm-chart";
import { Later } from "./later";

type Props = {
  kind: ArtifactKind;
  imageName: ImageName;
  region: Region;
  manifest: ImageManifest;
  /** Path of the chart's file that is to be open. */
  file: string | undefined;
};

/** What is told of an artifact that is no image. All but a chart is in its manifest. */
export async function ImageArtifact({ kind, imageName, region, manifest, file }: Props) {
  if (kind === "helm-chart") return <ChartArtifact {...{ imageName, region, manifest, file }} />;
  return (
    <>
      {(kind === "bicep-module" || kind === "bicep-extension") && (
        <BicepModuleCard
          module={readBicepModule(manifest)}
          references={bicepReferences(region, imageName)}
          isExtension={kind === "bicep-extension"}
        />
      )}
      {kind === "powershell-module" && (
        <PowerShellModuleCard module={readPowerShellModule(manifest, imageName.repository)} />
      )}
      <ArtifactContents manifest={manifest} />
    </>
  );
}

function ChartArtifact({ imageName, region, manifest, file }: Omit<Props, "kind">) {
  const reading = readHelmChart(snapshotOf(region), imageName.repository, manifest, pageRequestId());
  return <Later content={HelmChart({ reading, imageName, region, manifest, file })} fallback={<ListSkeleton />} />;
}
