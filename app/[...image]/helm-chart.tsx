import { ArtifactContents } from "@/components/artifact/artifact-contents";
import { ChartCard } from "@/components/chart/chart-card";
import { ChartFiles } from "@/components/chart/chart-files";
import { Failure } from "@/components/feedback/lazy-failure.client";
import { Notice } from "@/components/feedback/notice";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import { wholeChartFile, wholeConfig, wholeManifest } from "@/lib/contract/whole";
import { translator } from "@/lib/i18n/translator";
import { chartLayer } from "@/lib/mar/chart/helm-config";
import type { ImageManifest } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import { formatImageName } from "@/lib/oci/name/image-name";
import type { HelmChart as Chart } from "@/lib/server/image/helm-chart";

type Props = {
  reading: Promise<Chart>;
  page: PageOfImage;
  manifest: ImageManifest;
  /** The manifest's digest. */
  digest: Digest;
};

/** Renders a Helm chart: its metadata, its files, and its manifest's entries. Each can fail on its own. */
export async function HelmChart({ reading, page, manifest, digest }: Props) {
  const { imageName, region, query } = page;
  const { metadata, contents } = await reading;
  const t = translator("chart");
  const { repository } = imageName;
  const subject = (of = manifest.config.digest) => formatImageName({ repository, digest: of });
  const wholeOf = (path: string) => wholeChartFile(region, repository, digest, path);
  const config = { manifest: digest, digest: manifest.config.digest };
  const layer = chartLayer(manifest);
  return (
    <>
      {metadata.ok ? (
        <ChartCard
          result={metadata.value}
          fromConfig={metadata.from === "config"}
          whole={metadata.from === "config" ? wholeConfig(region, repository, config) : wholeOf("Chart.yaml")}
        />
      ) : (
        <Failure problem={metadata.problem} region={region} subject={subject()} />
      )}
      {!layer || !contents ? (
        <Notice title={t("noLayer")}>{t("noLayerWhy")}</Notice>
      ) : contents.ok ? (
        <ChartFiles
          contents={contents.value}
          size={layer.size}
          imageName={imageName}
          file={query.file}
          wholeOf={wholeOf}
        />
      ) : (
        <Failure problem={contents.problem} region={region} subject={subject(layer.digest)} />
      )}
      <ArtifactContents manifest={manifest} whole={wholeManifest(region, repository, digest)} />
    </>
  );
}
