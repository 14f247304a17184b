import { releaseTimes } from "../calendar/day";
import { appIndex } from "../linux/app-image";
import type { LinuxArchitecture } from "../linux/architecture";
import { type NewTag, Releases } from "../repository/releases";

const ARCHITECTURES: readonly LinuxArchitecture[] = ["amd64", "arm64"];
const DISTRIBUTIONS = ["ubuntu", "azurelinux", "mariner", "distroless"] as const;
/** Each line with its first update here; one follows each quarter. */
const LINES = [
  [11, 20],
  [17, 8],
  [21, 0],
  [25, 0],
] as const;

/**
 * Returns the Microsoft Build of OpenJDK: lines by their number alone, and each quarter's update, for several systems.
 */
export function openjdkImage(name: string): Releases {
  const releases = new Releases(name);
  for (const [line, first] of LINES) {
    const begin = line === 25 ? "2025-10-21" : "2023-10-17";
    const count = line === 25 ? 4 : 12;
    for (const [at, created] of releaseTimes(begin, "2026-07-21", count).entries()) {
      const version = `${line}.0.${first + at}`;
      for (const distribution of DISTRIBUTIONS) {
        const key = `${version}-${distribution}`;
        const app = { repository: name, version: key, distribution, format: "docker", created } as const;
        const tags: NewTag[] = [{ name: key }, { name: `${line}-${distribution}`, floating: true }];
        releases.publish({ key, created, make: () => appIndex(app, ARCHITECTURES) }, tags);
      }
    }
  }
  return releases;
}
