import type { ImageConfig } from "../config/image-config";
import { normalizePlatform } from "./normal-platform";
import type { Platform } from "./platform";
import { windowsBuild } from "./platform-choice";

/**
 * Returns the platform in an image's configuration if it differs from the one in its index. Returns `undefined` if they
 * agree in any spelling, or if the configuration says less.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md#image-index-property-descriptions
 */
export function platformMismatch(listed: Platform, config: ImageConfig): Platform | undefined {
  const { os, architecture, variant, "os.version": osVersion } = config;
  if (!os || !architecture) return undefined;
  const named: Platform = { os, architecture, ...(variant ? { variant } : {}), ...(osVersion ? { osVersion } : {}) };
  const [a, b] = [normalizePlatform(listed), normalizePlatform(named)];
  const isSame =
    a.os === b.os &&
    a.architecture === b.architecture &&
    (!listed.variant || !variant || a.variant === b.variant) &&
    (!listed.osVersion ||
      !osVersion ||
      a.os !== "windows" ||
      windowsBuild(listed.osVersion) === windowsBuild(osVersion));
  return isSame ? undefined : named;
}
