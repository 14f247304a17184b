import { OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { releaseTimes } from "../calendar/day";
import { windowsIndex } from "../families/windows";
import { makeIndex } from "../images/index-of";
import { jsonBlob, type Made, made } from "../images/made";
import { appImage, appIndex } from "../linux/app-image";
import { Releases } from "../repository/releases";

const CREATED = "2026-07-14T17:03:09.000Z";

function app(repository: string, version = "1.0") {
  return { repository, version, distribution: "noble", format: "oci", created: CREATED } as const;
}

function single(name: string, tag: string, make: () => Made): Releases {
  return new Releases(name).publish({ key: tag, created: CREATED, make }, [{ name: tag }]);
}

/** Returns a repository with one tag and nothing else. */
export function oneTag(name: string): Releases {
  return single(name, "1.0", () => appIndex(app(name), ["amd64", "arm64"], true));
}

/** Returns an index whose entries name no platforms. */
export function indexWithoutPlatforms(name: string): Releases {
  const bare = (image: Made): Made => ({ ...image, platform: undefined });
  return single(name, "bare", () =>
    makeIndex("oci", [bare(appImage(app(name), "amd64")), bare(appImage(app(name), "arm64"))]),
  );
}

/** A repository's name of 255 characters, the most that there can be, and a tag of 128. */
export const LONGEST_NAME = {
  repository: `sample/${"a-name-that-does-not-end/".repeat(9)}${"x".repeat(23)}`,
  tag: "1.0-".padEnd(128, "long"),
};

/** Returns a repository with the longest tag. */
export function longestTag(name: string): Releases {
  return single(name, LONGEST_NAME.tag, () => appIndex(app(name), ["amd64", "arm64"], true));
}

/** Returns an image for many platforms, of which only two are known. */
export function manyPlatforms(name: string, count: number): Releases {
  const image = (at: number): Made => {
    const like = appImage(app(name, `1.0.${at}`), at % 2 === 0 ? "amd64" : "arm64");
    return at < 2 ? like : { ...like, platform: { os: "linux", architecture: "riscv64", variant: `rva${at}` } };
  };
  return single(name, "many", () =>
    makeIndex(
      "oci",
      Array.from({ length: count }, (_, at) => image(at)),
    ),
  );
}

/** Returns Windows images with foreign layers. */
export function foreignLayers(name: string): Releases {
  return single(name, "1809", () => windowsIndex("windows/servercore", "ltsc2019", "2022-03-08T18:00:00.000Z"));
}

/** Returns an artifact of an unknown kind. */
export function unknownArtifact(name: string): Releases {
  const artifactType = "application/vnd.sample.riddle.v1";
  const [config, riddle] = [jsonBlob({}), jsonBlob({ riddle: "What has keys and opens no lock?" })];
  const body = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType,
    config: { mediaType: "application/vnd.oci.empty.v1+json", digest: config.digest, size: config.size },
    layers: [{ mediaType: `${artifactType}+json`, digest: riddle.digest, size: riddle.size }],
  };
  return single(name, "1.0", () => made(OCI_MANIFEST, body, { artifactType, blobs: [config, riddle] }));
}

/** Returns a hundred thousand tags of a thousand images, as build numbers accumulate. */
export function hundredThousandTags(name: string): Releases {
  const releases = new Releases(name);
  const images = 1_000;
  const each = 100;
  for (const [at, created] of releaseTimes("2021-01-12", "2026-08-11", images).entries()) {
    const key = String(at * each + 1).padStart(6, "0");
    const version = `1.${Math.floor(at / 50)}.${at % 50}`;
    const make = () =>
      appImage({ repository: name, version, distribution: "noble", format: "docker", created }, "amd64");
    const tags = Array.from({ length: each }, (_, more) => ({
      name: `build-${String(at * each + more + 1).padStart(6, "0")}`,
    }));
    releases.publish({ key, created, make }, tags);
  }
  return releases;
}

/**
 * Returns the content of every repository of `sample/misbehaving`: it misbehaves on the wire, not in what it stores.
 */
export function misbehavingImage(name: string): Releases {
  const releases = new Releases(name);
  for (const [at, tag] of ["ok", "bad"].entries()) {
    const created = `2026-07-${14 + at}T17:03:09.000Z`;
    const recipe = { repository: name, version: tag, distribution: "noble", format: "oci", created } as const;
    releases.publish({ key: tag, created, make: () => appIndex(recipe, ["amd64", "arm64"], true) }, [{ name: tag }]);
  }
  return releases;
}
