import type { WirePlatform } from "../images/made";

/** Architectures in the order of publishers' lists; the second of each pair is MAR's suffix of tags. */
export const LINUX_PLATFORMS = {
  amd64: { platform: { architecture: "amd64", os: "linux" }, suffix: "amd64" },
  arm: { platform: { architecture: "arm", os: "linux", variant: "v7" }, suffix: "arm32v7" },
  arm64: { platform: { architecture: "arm64", os: "linux", variant: "v8" }, suffix: "arm64v8" },
} as const satisfies Record<string, { platform: WirePlatform; suffix: string }>;

export type LinuxArchitecture = keyof typeof LINUX_PLATFORMS;
