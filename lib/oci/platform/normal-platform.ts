import { formatPlatform, type Platform } from "./platform";

/** An architecture, and the variant that its name implies, if any. */
type Machine = { architecture: string; variant?: string };

/** Other names of architectures. */
const MACHINES: ReadonlyMap<string, Machine> = new Map<string, Machine>([
  ["386", { architecture: "386", variant: "" }],
  ["i386", { architecture: "386", variant: "" }],
  ["x86_64", { architecture: "amd64" }],
  ["x86-64", { architecture: "amd64" }],
  ["aarch64", { architecture: "arm64" }],
  ["armhf", { architecture: "arm", variant: "v7" }],
  ["armel", { architecture: "arm", variant: "v6" }],
]);

/** Other spellings of `architecture/variant`. An empty variant is the default and left out. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ["amd64/v1", ""],
  ["arm64/8", ""],
  ["arm64/v8", ""],
  ["arm64/v8.0", ""],
  ["arm64/9", "v9"],
  ["arm64/9.0", "v9"],
  ["arm64/v9.0", "v9"],
  ["arm/", "v7"],
  ["arm/5", "v5"],
  ["arm/6", "v6"],
  ["arm/7", "v7"],
  ["arm/8", "v8"],
]);

/**
 * Returns the normalized platform, as containerd does: lower case, one name for each architecture, without the default
 * variant (`linux/arm64/v8` is `linux/arm64`). Only `linux/arm` names its variant: `linux/arm/v7`.
 * @see https://github.com/containerd/platforms/blob/v1.0.0-rc.2/database.go
 */
export function normalizePlatform({ variant, ...platform }: Platform): Platform {
  const os = platform.os.toLowerCase();
  const named = platform.architecture.toLowerCase();
  const machine = MACHINES.get(named);
  const architecture = machine?.architecture ?? named;
  const spelled = machine?.variant ?? variant?.toLowerCase() ?? "";
  const normal = VARIANTS.get(`${architecture}/${spelled}`) ?? spelled;
  return { ...platform, os: os === "macos" ? "darwin" : os, architecture, ...(normal ? { variant: normal } : {}) };
}

/** Formats a platform as the same text for all of its spellings, without `os.version` and `os.features`. */
export function platformKey(platform: Platform): string {
  return formatPlatform(normalizePlatform(platform));
}
