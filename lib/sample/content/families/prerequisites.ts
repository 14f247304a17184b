import { hexOf } from "../archive/keystream";
import { releaseTimes } from "../calendar/day";
import { appImage } from "../linux/app-image";
import { Releases } from "../repository/releases";

const DISTRIBUTIONS = [
  "ubuntu-22.04",
  "ubuntu-24.04",
  "debian-12",
  "alpine-3.22",
  "azurelinux-3.0",
  "fedora-42",
  "centos-stream9",
];
const PURPOSES = ["", "-helix", "-cross", "-webassembly", "-mlnet"];
const ARCHITECTURES = [
  ["amd64", "amd64"],
  ["arm64", "arm64v8"],
] as const;

/** Returns the images that build and test .NET itself: one repository for all of them, distinguished only by tags. */
export function prerequisitesImage(name: string): Releases {
  const releases = new Releases(name);
  for (const created of releaseTimes("2025-01-14", "2026-08-11", 8)) {
    for (const distribution of DISTRIBUTIONS) {
      for (const purpose of PURPOSES) {
        for (const [architecture, suffix] of ARCHITECTURES) {
          const tag = `${distribution}${purpose}-${suffix}`;
          const stamp = created.slice(0, 16).replaceAll(/\D/g, "");
          const key = `${tag}-${stamp}-${hexOf(`${tag} ${created}`, 7)}`;
          const app = { repository: name, version: key, distribution, format: "docker", created } as const;
          const make = () => appImage(app, architecture);
          releases.publish({ key, created, make }, [{ name: key }, { name: tag, floating: true }]);
        }
      }
    }
  }
  return releases;
}
