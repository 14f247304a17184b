import { gunzipSync } from "node:zlib";
import * as z from "zod/mini";
import { isImageIndex, manifestSchema } from "@/lib/oci/manifest/manifest";
import { digestOf } from "../archive/digest-of";
import type { Made } from "./made";

const configSchema = z.object({
  rootfs: z.object({ type: z.literal("layers"), diff_ids: z.array(z.string()) }),
  history: z.array(z.object({ created: z.string(), created_by: z.string(), empty_layer: z.optional(z.boolean()) })),
});

/** Returns everything that is wrong with a made manifest and its content. Tests expect an empty list. */
export function faultsOf(made: Made): string[] {
  const problems: string[] = [];
  if (digestOf(made.bytes) !== made.digest) problems.push(`manifest ${made.digest}`);
  const manifest = manifestSchema.parse(JSON.parse(made.bytes.toString()));
  for (const blob of made.blobs) {
    const bytes = blob.bytes();
    if (bytes.length !== blob.size || digestOf(bytes) !== blob.digest) problems.push(`blob ${blob.digest}`);
  }
  const known = new Map(
    [...made.blobs, ...made.entries.map((entry) => ({ ...entry, size: entry.bytes.length }))].map((part) => [
      part.digest,
      part.size,
    ]),
  );
  const listed = isImageIndex(manifest) ? manifest.manifests : [manifest.config, ...manifest.layers];
  for (const { digest, size, urls } of listed) {
    if (!urls && known.get(digest) !== size) problems.push(`descriptor ${digest}`);
  }
  return [...problems, ...made.entries.flatMap(faultsOf)];
}

/** Returns everything that is wrong between an image's configuration and its layers. */
export function configFaultsOf(image: Made): string[] {
  const manifest = manifestSchema.parse(JSON.parse(image.bytes.toString()));
  if (isImageIndex(manifest)) return image.entries.flatMap(configFaultsOf);
  const [configBlob, ...layers] = image.blobs;
  const config = configSchema.parse(JSON.parse(configBlob?.bytes().toString() ?? ""));
  const filled = config.history.filter(({ empty_layer }) => !empty_layer).length;
  const problems = filled === manifest.layers.length ? [] : ["history does not fit the layers"];
  const held = manifest.layers.flatMap(({ urls }, at) => (urls ? [] : [config.rootfs.diff_ids[at]]));
  for (const [at, layer] of layers.entries()) {
    if (digestOf(gunzipSync(layer.bytes())) !== held[at]) problems.push(`diff_id ${held[at]}`);
  }
  return problems;
}
