import { normalizePlatform } from "./normal-platform";
import { formatPlatform, type Platform } from "./platform";

/** The newest minor version of 64-bit Arm that a variant includes, by major version. */
const ARM64_MINORS: ReadonlyMap<number, number> = new Map([
  [8, 9],
  [9, 7],
]);

/** The platforms that a machine runs besides its own, best first, as `platformKey` writes them. */
export type AcceptedPlatforms = {
  /** The platform itself, then older variants of its architecture: `linux/amd64` for `linux/amd64/v3`. */
  own: readonly string[];
  /** 32-bit platforms, which containerd accepts if there is no 64-bit one. Other clients refuse them. */
  narrower: readonly string[];
};

/**
 * Returns the platforms accepted for a requested one.
 * @see https://github.com/containerd/platforms/blob/v1.0.0-rc.2/compare.go
 */
export function acceptedPlatforms(platform: Platform): AcceptedPlatforms {
  const normal = normalizePlatform(platform);
  const { os, architecture, variant = "" } = normal;
  const key = (machine: string, own?: string) =>
    formatPlatform(normalizePlatform({ os, architecture: machine, ...(own ? { variant: own } : {}) }));
  const arm = (newest: number) => countdown(newest, 5).map((version) => key("arm", `v${version}`));
  switch (architecture) {
    case "amd64":
      return {
        own: [key("amd64", variant), ...countdown(Number(/^v([2-9])$/.exec(variant)?.[1] ?? 1) - 1, 1).map(older)],
        narrower: [key("386")],
      };
    case "arm":
      return { own: [key("arm", variant), ...arm(Number(/^v([6-8])$/.exec(variant)?.[1] ?? 0) - 1)], narrower: [] };
    case "arm64": {
      const older64 = arm64Variants(variant || "v8").map((each) => key("arm64", each));
      return { own: [...new Set([key("arm64", variant), ...older64])], narrower: older64.length > 0 ? arm(8) : [] };
    }
    default:
      return { own: [formatPlatform(normal)], narrower: [] };
  }

  function older(version: number): string {
    return key("amd64", `v${version}`);
  }
}

/**
 * Returns the variants that this version of 64-bit Arm includes, newest first: version 9.x includes 8.(x+5). Returns an
 * empty list for an unknown variant.
 */
function arm64Variants(variant: string): string[] {
  const [, major, minor = "0"] = /^v([89])(?:\.(\d))?$/.exec(variant) ?? [];
  const newest = ARM64_MINORS.get(Number(major));
  if (newest === undefined || Number(minor) > newest) return [];
  const of = (version: number, from: number) =>
    countdown(from, 0).map((each) => (each > 0 ? `v${version}.${each}` : `v${version}`));
  const older = Number(major) === 9 ? of(8, Math.min(Number(minor) + 5, 9)) : [];
  return [...of(Number(major), Number(minor)), ...older];
}

/** Returns the whole numbers from one down to another. Returns an empty list if the first is smaller. */
function countdown(from: number, to: number): number[] {
  return Array.from({ length: Math.max(from - to + 1, 0) }, (_, step) => from - step);
}
