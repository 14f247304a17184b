import { releaseTimes } from "../calendar/day";
import { appIndex } from "../linux/app-image";
import type { LinuxArchitecture } from "../linux/architecture";
import { type NewTag, Releases } from "../repository/releases";

type Tool = {
  /** The first and the last minor version, each published once. */
  minors: readonly [first: number, last: number];
  major: number;
  /** Tags without a distribution point to the first. */
  distributions: readonly [string, ...string[]];
  /** Separates a version from an optional distribution. */
  separator: string;
};

const ARCHITECTURES: readonly LinuxArchitecture[] = ["amd64", "arm64"];

/** Returns a command line tool on several distributions, with `latest`: Azure CLI, PowerShell. */
export function toolImage(name: string, { minors, major, distributions, separator }: Tool): Releases {
  const releases = new Releases(name);
  const [first, last] = minors;
  for (const [at, created] of releaseTimes("2023-05-09", "2026-08-04", last - first + 1).entries()) {
    const version = `${major}.${first + at}.0`;
    for (const distribution of distributions) {
      const key = `${version}${separator}${distribution}`;
      const app = { repository: name, version: key, distribution, format: "oci", created } as const;
      const tags: NewTag[] = [
        { name: key },
        { name: `${major}.${first + at}${separator}${distribution}`, floating: true },
      ];
      if (distribution === distributions[0]) tags.push({ name: version }, { name: "latest", floating: true });
      tags.push({ name: distribution, floating: true });
      releases.publish({ key, created, make: () => appIndex(app, ARCHITECTURES, true) }, tags);
    }
  }
  return releases;
}
