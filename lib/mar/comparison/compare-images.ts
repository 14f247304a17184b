import type { ImageConfigDetails } from "@/lib/oci/config/image-config";
import type { ImageManifest } from "@/lib/oci/manifest/manifest";
import { compareLayers, type LayersComparison } from "./compare-layers";
import { compareSettings, type SettingsComparison } from "./compare-settings";

/** One platform of an image; without `config` where that could not be read or is none of an image. */
export type ComparableImage = { manifest: ImageManifest; config?: ImageConfigDetails };

/**
 * What differs from one image to another. `run` is missing where a configuration is missing, which is not the same as
 * no difference; it is empty lists where the configurations are one and the same.
 */
export type ImagesComparison = {
  layers: LayersComparison;
  run?: SettingsComparison;
  /** Bytes of the second image's configuration, which a machine with the first downloads too; 0 where it has it. */
  configDownload: number;
};

/** Compares two images, each one platform of it, of any repositories and regions. */
export function compareImages(from: ComparableImage, to: ComparableImage): ImagesComparison {
  const { digest, size } = to.manifest.config;
  return {
    layers: compareLayers(from.manifest, to.manifest),
    ...(from.config && to.config ? { run: compareSettings(from.config, to.config) } : {}),
    configDownload: digest === from.manifest.config.digest ? 0 : size,
  };
}
