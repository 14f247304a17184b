import { normalizePlatform } from "./normal-platform";
import type { Platform } from "./platform";

/** What a configuration says of its platform, in the image-spec's names. */
type ConfigPlatform = {
  os?: string | undefined;
  architecture?: string | undefined;
  variant?: string | undefined;
  "os.version"?: string | undefined;
};

/**
 * The platform that a configuration names where it is another than its index says. `undefined` where they agree, and where one of them leaves out
 * what the other says: many builds write no variant into the configuration.
 */
export function disagreeingPlatform(listed: Platform, config: ConfigPlatform): Platform | undefined {
  const { os = listed.os, architecture = listed.architecture, "os.version": osVersion } = config;
  const variant = config.variant || (config.architecture ? undefined : listed.variant);
  const said = { os, architecture, ...(variant ? { variant } : {}), ...(osVersion ? { osVersion } : {}) };
  const [one, other] = [normalizePlatform(listed), normalizePlatform(said)];
  const differs =
    one.os !== other.os ||
    one.architecture !== other.architecture ||
    (Boolean(listed.variant && variant) && one.variant !== other.variant) ||
    (one.os === "windows" && Boolean(one.osVersion && osVersion) && one.osVersion !== osVersion);
  return differs ? said : undefined;
}
