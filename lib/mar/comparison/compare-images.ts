import type { ImageConfigDetails } from "@/lib/oci/config/image-config";
import type { ImageManifest } from "@/lib/oci/manifest/manifest";
import { compareLayers, type LayersComparison } from "./compare-layers";
import { compareSettings, type SettingsComparison } from "./compare-settings";

/** One platform of an image. `config` is missing if it could not be read or is not an image's. */
export type ComparableImage = { manifest: ImageManifest; config?: ImageConfigDetails };

/**
 * The differences between two images. `run` is missing if a configuration is missing, which does not mean "no
 * difference"; its lists are empty if the configurations are equal.
 */
export type ImagesComparison = {
  layers: LayersComparison;
  run?: SettingsComparison;
  /**
   * Bytes of the second image's configuration, which a machine with the first also downloads; 0 if it already has it.
   */
  configDownload: number;
};

/** Compares two images, one platform of each, from any repositories and regions. */
export function compareImages(from: ComparableImage, to: ComparableImage): ImagesComparison {
  const { digest, size } = to.manifest.config;
  return {
    layers: compareLayers(from.manifest, to.manifest),
    ...(from.config && to.config ? { run: compareSettings(from.config, to.config) } : {}),
    configDownload: digest === from.manifest.config.digest ? 0 : size,
  };
}
