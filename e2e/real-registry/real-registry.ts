import type { Digest } from "@/lib/oci/digest";
import { createImageLayout, type ImagePlan } from "./image-layout";
import { pushMultiPlatform } from "./multi-platform";
import { sha256 } from "./push";
import { pushLifecycleReferrer } from "./referrer";
import { startRegistryProcess } from "./registry-process";
import { skopeoInspectRaw, skopeoPush } from "./skopeo";

/** An OCI image index of linux/amd64, linux/arm64 and an attestation, with a lifecycle referrer. */
export const MULTI_PLATFORM = "samples/multi-platform";
/** A single image as Docker's schema 2. */
export const DOCKER_SCHEMA_2 = "samples/docker-schema-2";

/** Tags of the index, all of one digest. */
export const MULTI_PLATFORM_TAGS = ["1.0", "1.0.0", "latest"] as const;
export const DOCKER_SCHEMA_2_TAG = "1.0";

const IMAGES: readonly ImagePlan[] = ["amd64", "arm64"].map((architecture) => ({
  architecture,
  file: "greeting.txt",
  text: `Hello from linux/${architecture}.\n`.repeat(architecture === "arm64" ? 40 : 20),
  labels: {
    "org.opencontainers.image.title": "Greeting",
    "org.opencontainers.image.description": `Greets from linux/${architecture}`,
  },
}));

export type RealRegistry = {
  /** Where both its API and its blobs are, without a slash at the end. */
  url: string;
  /** Digests of what was pushed. */
  digests: Record<"index" | "amd64" | "arm64" | "attestation" | "referrer" | "dockerSchema2", Digest>;
  /** The referrers fallback tag of the index; it is in the tag list, too. */
  fallbackTag: string;
  /** Ends the registry and deletes all that it stored. */
  close: () => Promise<void>;
};

/** Starts a real registry, Debian's CNCF Distribution, with images that umoci made and skopeo pushed. */
export async function startRealRegistry(): Promise<RealRegistry> {
  const { url, folder, close } = await startRegistryProcess();
  try {
    const layout = await createImageLayout(folder, IMAGES);
    const pushed = await pushMultiPlatform(url, MULTI_PLATFORM, layout, MULTI_PLATFORM_TAGS);
    const { fallbackTag, referrer } = await pushLifecycleReferrer(url, MULTI_PLATFORM, pushed.index);
    const target = { url, repository: DOCKER_SCHEMA_2, reference: DOCKER_SCHEMA_2_TAG, format: "v2s2" } as const;
    await skopeoPush({ layout, name: "amd64" }, target);
    const dockerSchema2 = sha256(await skopeoInspectRaw(url, DOCKER_SCHEMA_2, DOCKER_SCHEMA_2_TAG));
    return { url, digests: { ...pushed, referrer, dockerSchema2 }, fallbackTag, close };
  } catch (error) {
    await close();
    throw error;
  }
}
