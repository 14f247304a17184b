import { numberOf } from "../archive/choice";
import { type AppImage, appImage, appIndex } from "../linux/app-image";
import { LINUX_PLATFORMS, type LinuxArchitecture } from "../linux/architecture";
import { type NewTag, Releases } from "../repository/releases";
import { type Version, versionHistory } from "./version-history";

const ARCHITECTURES: readonly LinuxArchitecture[] = ["amd64", "arm64"];

function tagsOf(name: string, { major, minor, patch }: Version, single: boolean): NewTag[] {
  const prefix = name.startsWith("oss/") || numberOf(`${name} prefix`, 2) === 0 ? "v" : "";
  const suffix = name.startsWith("oss/v2/") ? "-1" : "";
  const full = `${prefix}${major}.${minor}.${patch}${suffix}`;
  const tags: NewTag[] = [{ name: full }];
  if (suffix) tags.push({ name: `${prefix}${major}.${minor}.${patch}`, floating: true });
  if (!single && numberOf(`${name} platform tags`, 3) === 0) {
    tags.push(
      ...ARCHITECTURES.map((architecture, entry) => ({
        name: `${full}-linux-${LINUX_PLATFORMS[architecture].platform.architecture}`,
        entry,
      })),
    );
  }
  if (numberOf(`${name} floating`, 3) === 0) {
    tags.push({ name: `${prefix}${major}.${minor}`, floating: true }, { name: "latest", floating: true });
  }
  return tags;
}

/** Returns an image with semver versions, like most open source projects in MAR. */
export function versionedImage(name: string): Releases {
  const releases = new Releases(name);
  const docker = numberOf(`${name} format`, 3) === 0;
  const single = numberOf(`${name} single`, 4) === 0;
  const attested = !docker && numberOf(`${name} attested`, 2) === 0;
  const span = { major: numberOf(`${name} major`, 4), minors: [1, 5], patches: [1, 7] } as const;
  for (const version of versionHistory(name, span)) {
    const label = `${version.major}.${version.minor}.${version.patch}`;
    const app: AppImage = {
      repository: name,
      version: label,
      distribution: name.startsWith("oss/v2/") ? "azurelinux3.0-distroless" : "bookworm-slim",
      format: docker ? "docker" : "oci",
      created: version.created,
    };
    const make = () => (single ? appImage(app, "amd64") : appIndex(app, ARCHITECTURES, attested));
    releases.publish({ key: label, created: version.created, make }, tagsOf(name, version, single));
  }
  return releases;
}
