import "server-only";
import type { ImageConfigDetails } from "@/lib/oci/config/image-config";

/** What a list of platforms needs of an image's configuration, which can have megabytes besides. */
export type ConfigHead = Pick<
  ImageConfigDetails,
  "created" | "os" | "architecture" | "variant" | "os.version" | "os.features"
>;

/** What a list of platforms needs of a configuration. */
export function configHeadOf(config: ImageConfigDetails): ConfigHead {
  const { created, os, architecture, variant, "os.version": osVersion, "os.features": osFeatures } = config;
  return { created, os, architecture, variant, "os.version": osVersion, "os.features": osFeatures };
}
