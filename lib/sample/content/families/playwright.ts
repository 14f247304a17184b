import { releaseTimes } from "../calendar/day";
import { appIndex } from "../linux/app-image";
import type { LinuxArchitecture } from "../linux/architecture";
import { type NewTag, Releases } from "../repository/releases";

const ARCHITECTURES: readonly LinuxArchitecture[] = ["amd64", "arm64"];
const DISTRIBUTIONS = ["jammy", "noble"] as const;
const FIRST_MINOR = 40;
const LAST_MINOR = 63;

/** Returns Playwright's images: a version each month, for two releases of Ubuntu, with tags of single platforms. */
export function playwrightImage(name: string): Releases {
  const releases = new Releases(name);
  const times = releaseTimes("2023-11-14", "2026-08-11", LAST_MINOR - FIRST_MINOR + 1);
  for (const [at, created] of times.entries()) {
    const full = `v1.${FIRST_MINOR + at}.0`;
    for (const distribution of DISTRIBUTIONS) {
      const key = `${full}-${distribution}`;
      const run = { User: "pwuser", Env: ["PLAYWRIGHT_BROWSERS_PATH=/ms-playwright"] };
      const app = { repository: name, version: key, distribution, format: "docker", created, run } as const;
      const tags: NewTag[] = [
        { name: key },
        ...ARCHITECTURES.map((architecture, entry) => ({ name: `${key}-${architecture}`, entry })),
        ...(distribution === "noble" ? [{ name: full }, { name: "next", floating: true }] : []),
      ];
      releases.publish({ key, created, make: () => appIndex(app, ARCHITECTURES) }, tags);
    }
  }
  return releases;
}
