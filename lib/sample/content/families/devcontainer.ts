import { releaseTimes } from "../calendar/day";
import { appIndex } from "../linux/app-image";
import type { LinuxArchitecture } from "../linux/architecture";
import { Releases } from "../repository/releases";

const DISTRIBUTIONS = ["bullseye", "bookworm", "trixie", "ubuntu-22.04", "ubuntu-24.04"] as const;
const ARCHITECTURES: readonly LinuxArchitecture[] = ["amd64", "arm64"];

/** Returns a development container: its own version with each distribution, and every shorter form of both. */
export function devcontainerImage(name: string): Releases {
  const releases = new Releases(name);
  const times = releaseTimes("2024-10-15", "2026-08-04", 18);
  for (const [at, created] of times.entries()) {
    const [major, minor, patch] = at < 6 ? [1, 2, at] : [2, Math.floor((at - 6) / 6), (at - 6) % 6];
    for (const distribution of DISTRIBUTIONS) {
      const version = `${major}.${minor}.${patch}-${distribution}`;
      const app = { repository: name, version, distribution, format: "oci", created, run: { User: "vscode" } } as const;
      const floating = [`${major}.${minor}-${distribution}`, `${major}-${distribution}`, distribution];
      const make = () => appIndex(app, ARCHITECTURES, true);
      const tags = [{ name: version }, ...floating.map((tag) => ({ name: tag, floating: true }))];
      releases.publish({ key: version, created, make }, tags);
    }
  }
  return releases;
}
