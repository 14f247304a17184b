import { normalizePlatform, platformKey } from "./normal-platform";
import { formatPlatform, type Platform } from "./platform";
import type { PlatformEntry } from "./platform-choice";

/**
 * Returns the platform by which every client finds this entry of an index. Returns `undefined` if only the digest does:
 * another entry has the same platform, or its spelling is not what clients that compare exactly ask for.
 */
export function pullPlatform(entries: readonly PlatformEntry[], position: number): Platform | undefined {
  const platform = entries[position]?.platform;
  if (!platform || platform.osFeatures?.length || !isUsualSpelling(platform)) return undefined;
  const key = platformKey(platform);
  const same = entries.filter((each) => each.platform && platformKey(each.platform) === key);
  return same.every(({ digest }) => digest === same[0]?.digest) ? platform : undefined;
}

/**
 * Returns whether clients that compare exactly, such as Podman and Skopeo, find a platform by this spelling: Go's
 * names, and variants that containerd knows.
 */
export function isUsualSpelling(platform: Platform): boolean {
  const { os, architecture, variant = "" } = platform;
  const normal = normalizePlatform(platform);
  if (os !== normal.os || architecture !== normal.architecture) return false;
  if (architecture === "arm64") return /^(?:v8|v[89]\.[1-9]|v9|)$/.test(variant);
  if (architecture === "arm") return /^(?:v[5-8]|)$/.test(variant);
  if (architecture === "amd64") return /^(?:v[1-4]|)$/.test(variant);
  return formatPlatform(platform) === formatPlatform(normal) && !/[^a-z0-9.]/.test(variant);
}
