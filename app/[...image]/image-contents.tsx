import { Failure } from "@/components/feedback/lazy-failure.client";
import { ImageConfig } from "@/components/image/image-config";
import { LayerList } from "@/components/image/layer-list";
import { WindowsHosts } from "@/components/platform/windows-hosts";
import { Card } from "@/components/ui/card";
import { CutText } from "@/components/ui/cut-text";
import { wholeConfig, wholeManifest } from "@/lib/contract/whole";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import { formatImageName } from "@/lib/oci/name/image-name";
import type { Repository } from "@/lib/oci/name/repository";
import { readContents } from "@/lib/server/image/image-contents";
import { isUnknown, outcomeOf } from "@/lib/server/problem/outcome";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";

type Props = {
  region: Region;
  repository: Repository;
  /** The digest of one platform's manifest. */
  digest: Digest;
  annotations: Record<string, string> | undefined;
};

/** Renders the layers and the configuration of one platform's image. Each can fail on its own. */
export async function ImageContents({ region, repository, digest, annotations }: Props) {
  const reading = readContents(cachedRegistryOf(region), repository, digest, annotations);
  const outcome = await outcomeOf(reading);
  const subject = formatImageName({ repository, digest });
  if (!outcome.ok) return <Failure problem={outcome.problem} region={region} subject={subject} />;
  const { layers, base, config, manifest } = outcome.value;
  const t = translator("config");
  const wholes = {
    manifest: wholeManifest(region, repository, digest),
    config: wholeConfig(region, repository, { manifest: digest, digest: manifest.config.digest }),
  };
  // The manifest exists, so only the configuration can be unknown to the registry.
  const isLost = config?.ok === false && isUnknown(config.problem);
  const { os, "os.version": osVersion } = config?.ok ? config.value.config : {};
  return (
    <>
      {os === "windows" && osVersion && (
        <Card title={translator("platforms")("hosts")} note={<CutText text={osVersion} most={100} />}>
          <WindowsHosts osVersion={osVersion} />
        </Card>
      )}
      <LayerList layers={layers} base={base} wholes={wholes} />
      {config?.ok && <ImageConfig reading={config.value} whole={wholes.config} />}
      {config && !config.ok && !isLost && <Failure problem={config.problem} region={region} subject={subject} />}
      {(isLost || !config) && (
        <Card title={t("title")}>
          <p className={`px-4 py-3 text-small [overflow-wrap:anywhere] ${isLost ? "text-warning" : "text-dim"}`}>
            {isLost ? (
              t("lost", { digest: manifest.config.digest })
            ) : (
              <CutText text={t("notImage", { type: manifest.config.mediaType ?? t("noType") })} most={600} />
            )}
          </p>
        </Card>
      )}
    </>
  );
}
