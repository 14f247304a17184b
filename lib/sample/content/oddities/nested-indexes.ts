import { digestOf } from "../archive/digest-of";
import { makeIndex } from "../images/index-of";
import type { Made } from "../images/made";
import { appImage, appIndex } from "../linux/app-image";
import { Releases } from "../repository/releases";

const CREATED = "2026-07-14T17:03:09.000Z";

/** Makes each index, by its tag, which describes it. */
const INDEXES: Readonly<Record<string, (name: string) => Made>> = {
  /** An index that lists an index. */
  nested: (name) => makeIndex("oci", [inner(name), image(name, "outer", "amd64")]),
  "two-levels": (name) =>
    makeIndex("oci", [
      makeIndex("oci", [inner(name), image(name, "middle", "arm/v7")]),
      image(name, "outer", "riscv64"),
    ]),
  itself: (name) => itself(image(name, "beside-itself", "amd64")),
  repeated: (name) => makeIndex("oci", [inner(name), inner(name)]),
  /** One level more than is read. */
  "too-deep": (name) => deep(name, 4),
  /** Lists an index that the registry does not have. */
  unreadable: (name) => {
    const outer = image(name, "outer", "amd64");
    return { ...makeIndex("oci", [outer, inner(name, "lost")]), entries: [outer] };
  },
};

function image(repository: string, version: string, architecture: string): Made {
  const recipe = { repository, version, distribution: "noble", format: "oci", created: CREATED } as const;
  const like = appImage(recipe, architecture === "amd64" ? "amd64" : "arm64");
  const [name = "", variant] = architecture.split("/");
  return { ...like, platform: { os: "linux", architecture: name, ...(variant ? { variant } : {}) } };
}

function inner(repository: string, version = "inner"): Made {
  const recipe = { repository, version, distribution: "noble", format: "oci", created: CREATED } as const;
  return appIndex(recipe, ["amd64", "arm64"]);
}

/** Makes so many nested indexes, each with an image of its own. */
function deep(name: string, levels: number): Made {
  const own = image(name, `level-${levels}`, levels === 0 ? "s390x" : `arm/v${4 + levels}`);
  return makeIndex("oci", levels === 0 ? [own] : [own, deep(name, levels - 1)]);
}

/**
 * Makes an index that lists itself. No bytes can hold their own digest: it lists another one, and the registry has the
 * index under both, as only a registry that does not check digests would.
 */
function itself(beside: Made): Made {
  const digest = digestOf(Buffer.from("an index that lists itself"));
  const listing = (size: number): Made => {
    const self: Made = { ...makeIndex("oci", []), digest, bytes: Buffer.alloc(size) };
    return makeIndex("oci", [self, beside]);
  };
  // The index contains its own length, which stays the same with as many digits.
  const index = listing(listing(100).bytes.length);
  return { ...index, entries: [{ ...makeIndex("oci", []), digest, bytes: index.bytes }, beside] };
}

/** Returns valid and invalid nested indexes; the tag says which. */
export function nestedIndexes(name: string): Releases {
  const releases = new Releases(name);
  for (const [tag, make] of Object.entries(INDEXES)) {
    releases.publish({ key: tag, created: CREATED, make: () => make(name) }, [{ name: tag }]);
  }
  return releases;
}
