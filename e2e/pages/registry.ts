import { expect, test } from "@playwright/test";
import { z } from "zod";
import type { Region } from "@/lib/mar/region";
import { imageConfigSchema } from "@/lib/oci/config/image-config";
import { type ImageManifest, isImageIndex, type Manifest, manifestSchema } from "@/lib/oci/manifest/manifest";
import { MANIFEST_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import { siteOfWorker } from "../support/site";

const tagListSchema = z.object({ tags: z.array(z.string()) });
const buildSchema = z.object({
  config: z.object({ Env: z.array(z.string()) }),
  history: z.array(z.object({ empty_layer: z.boolean().optional() })),
});

/** Asks the sample registry directly, without our server: pages must agree with it. */
export function registry(region: Region = "global") {
  const url = siteOfWorker(test.info().parallelIndex).registry[region];

  const manifest = async (repository: string, reference: string): Promise<{ digest: string; manifest: Manifest }> => {
    const response = await fetch(`${url}/v2/${repository}/manifests/${reference}`, {
      headers: { Accept: MANIFEST_MEDIA_TYPES.join(", ") },
    });
    expect(response.status, `${repository}:${reference} in the sample registry`).toBe(200);
    const digest = response.headers.get("Docker-Content-Digest") ?? "";
    return { digest, manifest: manifestSchema.parse(await response.json()) };
  };

  const blob = async (repository: string, { config }: ImageManifest): Promise<unknown> =>
    (await fetch(`${url}/v2/${repository}/blobs/${config.digest}`)).json();

  return {
    manifest,
    digest: async (repository: string, reference: string) => (await manifest(repository, reference)).digest,
    tags: async (repository: string) => {
      const response = await fetch(`${url}/v2/${repository}/tags/list`);
      return tagListSchema.parse(await response.json()).tags;
    },
    /** The images below an index, without attestations. */
    images: async (repository: string, reference: string) => {
      const index = (await manifest(repository, reference)).manifest;
      if (!isImageIndex(index)) throw new Error(`${repository}:${reference} is no index`);
      const entries = index.manifests.filter(({ platform }) => platform?.os !== "unknown");
      return Promise.all(
        entries.map(async ({ digest, platform }) => ({
          digest,
          platform,
          manifest: asImage((await manifest(repository, digest)).manifest),
        })),
      );
    },
    config: async (repository: string, image: ImageManifest) => imageConfigSchema.parse(await blob(repository, image)),
    /** The image's run settings and history, from the configuration itself. */
    build: async (repository: string, image: ImageManifest) => buildSchema.parse(await blob(repository, image)),
    single: async (repository: string, reference: string) => asImage((await manifest(repository, reference)).manifest),
  };
}

function asImage(manifest: Manifest): ImageManifest {
  if (isImageIndex(manifest)) throw new Error("an index where an image was looked for");
  return manifest;
}

/** Formats the sum of the layers as pages do: decimal units, one decimal place below a hundred. */
export function compressedSize({ layers }: ImageManifest): string {
  const bytes = layers.reduce((sum, { size }) => sum + size, 0);
  const [unit, divisor] = bytes >= 1e9 ? ["GB", 1e9] : bytes >= 1e6 ? ["MB", 1e6] : ["kB", 1e3];
  const value = bytes / Number(divisor);
  return `${value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${unit}`;
}
