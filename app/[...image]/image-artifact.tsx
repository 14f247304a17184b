import { ArtifactContents } from "@/components/artifact/artifact-contents";
import { BicepModuleCard } from "@/components/module/bicep-module-card";
import { PowerShellModuleCard } from "@/components/module/powershell-module-card";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import { wholeManifest, wholePart } from "@/lib/contract/whole";
import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { bicepReferences, readBicepModule } from "@/lib/mar/module/bicep-module";
import { readPowerShellModule } from "@/lib/mar/module/read-powershell-module";
import type { ImageManifest } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import { readHelmChart } from "@/lib/server/image/helm-chart";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import { HelmChart } from "./helm-chart";
import { Later } from "./later";

type Props = {
  kind: ArtifactKind;
  page: PageOfImage;
  manifest: ImageManifest;
  /** The manifest's digest. */
  digest: Digest;
};

/** What is shown for each kind, besides the contents of its manifest. */
const CARDS: Record<ArtifactKind, "chart" | "bicep" | "powershell" | "none"> = {
  index: "none",
  image: "none",
  "helm-chart": "chart",
  "bicep-module": "bicep",
  "bicep-extension": "bicep",
  "powershell-module": "powershell",
  "engine-plugin": "none",
  "devcontainer-feature": "none",
  "devcontainer-template": "none",
  "build-cache": "none",
  "wasm-module": "none",
  model: "none",
  "disk-image": "none",
  sbom: "none",
  signature: "none",
  attestation: "none",
  "artifact-index": "none",
  artifact: "none",
};

/** Renders an artifact that is not an image. Except for a chart, everything is in its manifest. */
export async function ImageArtifact({ kind, page, manifest, digest }: Props) {
  const { imageName, region } = page;
  const card = CARDS[kind];
  if (card === "chart") return <ChartArtifact {...{ page, manifest, digest }} />;
  const whole = wholeManifest(region, imageName.repository, digest);
  return (
    <>
      {card === "bicep" && (
        <BicepModuleCard
          module={readBicepModule(manifest)}
          whole={wholePart(whole, "annotations")}
          references={bicepReferences(region, imageName)}
          isExtension={kind === "bicep-extension"}
        />
      )}
      {card === "powershell" && (
        <PowerShellModuleCard
          module={readPowerShellModule(manifest, imageName.repository)}
          whole={wholePart(whole, "layers")}
        />
      )}
      <ArtifactContents manifest={manifest} whole={whole} />
    </>
  );
}

function ChartArtifact({ page, manifest, digest }: Omit<Props, "kind">) {
  const reading = readHelmChart(cachedRegistryOf(page.region), page.imageName.repository, manifest);
  return <Later content={HelmChart({ reading, page, manifest, digest })} fallback={<ListSkeleton />} />;
}
