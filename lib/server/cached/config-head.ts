import "server-only";
import type { ImageConfigDetails } from "@/lib/oci/config/image-config";
import { type BaseImage, baseImageOf } from "@/lib/oci/manifest/base-image";

/** The parts of an image's configuration that a list of platforms needs; the rest can be megabytes. */
export type ConfigHead = Pick<
  ImageConfigDetails,
  "created" | "os" | "architecture" | "variant" | "os.version" | "os.features"
> & {
  /** The base image that its labels name. */
  base?: BaseImage | undefined;
};

/** Returns the parts of a configuration that a list of platforms needs. */
export function configHeadOf(config: ImageConfigDetails): ConfigHead {
  const base = baseImageOf(config.config?.Labels);
  const { created, os, architecture, variant, "os.version": osVersion, "os.features": osFeatures } = config;
  return { created, os, architecture, variant, "os.version": osVersion, "os.features": osFeatures, base };
}
