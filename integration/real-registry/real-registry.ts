import type { Digest } from "@/lib/oci/name/digest";
import { createImageLayout, type ImagePlan } from "./image-layout";
import { type PlatformNames, pushMultiPlatform } from "./multi-platform";
import { sha256 } from "./push";
import { pushReferrers } from "./referrer";
import { startRegistryProcess } from "./registry-process";
import { skopeoInspectRaw, skopeoPush } from "./skopeo";

/** An OCI image index of linux/amd64, linux/arm64 and an attestation, with referrers; and its successor. */
export const MULTI_PLATFORM = "samples/multi-platform";
/** A single image in Docker's schema 2. */
export const DOCKER_SCHEMA_2 = "samples/docker-schema-2";

/** Tags of the index, all of one digest. */
export const MULTI_PLATFORM_TAGS = ["1.0", "1.0.0", "latest"] as const;
/** Tag of the next index: the same layers and one more, with another version in environment and labels. */
export const NEXT_TAG = "1.1.0";
/** The files of the images, one per layer; only the next images have the last. */
export const FILES = ["greeting.txt", "names.txt", "farewell.txt"] as const;
export const DOCKER_SCHEMA_2_TAG = "1.0";

const NAMES: PlatformNames = { amd64: "amd64", arm64: "arm64" };
const NEXT_NAMES: PlatformNames = { amd64: "next-amd64", arm64: "next-arm64" };

const IMAGES: readonly ImagePlan[] = (["amd64", "arm64"] as const).flatMap((architecture) => {
  const [greeting, names, farewell] = FILES;
  const settings = (version: string) => ({
    architecture,
    env: { GREETING_VERSION: version },
    labels: {
      "org.opencontainers.image.title": "Greeting",
      "org.opencontainers.image.description": `Greets from linux/${architecture}`,
      "org.opencontainers.image.version": version,
    },
  });
  const first = {
    [greeting]: `Hello from linux/${architecture}.\n`.repeat(architecture === "arm64" ? 40 : 20),
    [names]: "Ada\nGrace\n",
  };
  return [
    { ...settings("1.0.0"), name: NAMES[architecture], files: first },
    {
      ...settings(NEXT_TAG),
      name: NEXT_NAMES[architecture],
      from: NAMES[architecture],
      files: { [farewell]: "Until next time.\n" },
    },
  ];
});

export type RealRegistry = {
  /** The address of its API and its blobs, without a trailing slash. */
  url: string;
  /** Digests of what was pushed. */
  digests: Record<"index" | "amd64" | "arm64" | "attestation" | "dockerSchema2", Digest> &
    Record<"next" | "referrer" | "signature" | "sbom", Digest>;
  /** The referrers fallback tag of the index; the tag list contains it, too. */
  fallbackTag: string;
  /** Ends the registry and deletes its storage. */
  close: () => Promise<void>;
};

/** Starts a real registry, Debian's CNCF Distribution, with images made by umoci and pushed by skopeo. */
export async function startRealRegistry(): Promise<RealRegistry> {
  const { url, folder, close } = await startRegistryProcess();
  try {
    const layout = await createImageLayout(folder, IMAGES);
    const source = { layout, names: NAMES };
    const pushed = await pushMultiPlatform(url, MULTI_PLATFORM, source, MULTI_PLATFORM_TAGS);
    const next = await pushMultiPlatform(url, MULTI_PLATFORM, { layout, names: NEXT_NAMES }, [NEXT_TAG]);
    const { fallbackTag, ...referrers } = await pushReferrers(url, MULTI_PLATFORM, pushed.index);
    const target = { url, repository: DOCKER_SCHEMA_2, reference: DOCKER_SCHEMA_2_TAG, format: "v2s2" } as const;
    await skopeoPush({ layout, name: "amd64" }, target);
    const dockerSchema2 = sha256(await skopeoInspectRaw(url, DOCKER_SCHEMA_2, DOCKER_SCHEMA_2_TAG));
    return { url, digests: { ...pushed, ...referrers, next: next.index, dockerSchema2 }, fallbackTag, close };
  } catch (error) {
    await close();
    throw error;
  }
}
