import { releaseTimes } from "../calendar/day";
import { appIndex } from "../linux/app-image";
import { LINUX_PLATFORMS, type LinuxArchitecture } from "../linux/architecture";
import { type NewTag, Releases } from "../repository/releases";

const ARCHITECTURES: readonly LinuxArchitecture[] = ["amd64", "arm64"];

/** Returns images of Azure Linux, or its predecessor CBL-Mariner: a build each month, tagged by day. */
export function azureLinuxImage(name: string): Releases {
  const releases = new Releases(name);
  const mariner = name.startsWith("cbl-mariner");
  const version = mariner ? "2.0" : "3.0";
  const until = mariner ? "2025-07-08" : "2026-08-04";
  for (const created of releaseTimes("2023-06-13", until, 30)) {
    const full = `${version}.${created.slice(0, 10).replaceAll("-", "")}`;
    const distribution = `${mariner ? "cbl-mariner" : "azurelinux"}${version}${name.includes("distroless") ? "-distroless" : ""}`;
    const core = name.replace(/\/base\/.*/, "/base/core");
    const base = core === name ? {} : { base: `mcr.microsoft.com/${core}:${version}` };
    const app = { repository: name, version: full, distribution, format: "docker", created, ...base } as const;
    const tags: NewTag[] = [full, version].flatMap((tag) => [
      { name: tag, floating: tag === version },
      ...ARCHITECTURES.map((architecture, entry) => ({
        name: `${tag}-${LINUX_PLATFORMS[architecture].platform.architecture}`,
        entry,
        floating: tag === version,
      })),
    ]);
    const make = () => appIndex(app, ARCHITECTURES);
    releases.publish({ key: full, created, make, ...(mariner ? { lineEnded: "2025-07-31" } : {}) }, tags);
  }
  return releases;
}
