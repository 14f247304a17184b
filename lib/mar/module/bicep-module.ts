import * as z from "zod/mini";
import { addressTextSchema, readAddressText } from "@/lib/mar/web-address";
import { creationDate } from "@/lib/oci/config/creation-date";
import type { ImageManifest } from "@/lib/oci/manifest/manifest";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";
import { BICEP_FOLDER } from "../kind/artifact-kind";
import { REGION_HOSTS, type Region } from "../region";

/** The annotations of a Bicep module's manifest; all are optional. `created` is ISO 8601. */
export const bicepModuleSchema = z.object({
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  documentation: z.optional(addressTextSchema),
  created: z.optional(z.string()),
  /** True if the module's Bicep source is packed beside the compiled template. */
  hasSource: z.boolean(),
});
export type BicepModule = z.infer<typeof bicepModuleSchema>;

const SOURCE_LAYER = "application/vnd.ms.bicep.module.source.v1.tar+gzip";

/**
 * Reads a Bicep module's manifest.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#pre-defined-annotation-keys
 */
export function readBicepModule({ annotations = {}, layers }: ImageManifest): BicepModule {
  const text = (key: string) => annotations[`org.opencontainers.image.${key}`]?.trim() || undefined;
  const documentation = text("documentation");
  return {
    title: text("title"),
    description: text("description"),
    ...(documentation ? { documentation: readAddressText(documentation) } : {}),
    created: creationDate(text("created")),
    hasSource: layers.some(({ mediaType }) => mediaType === SOURCE_LAYER),
  };
}

/** The forms in which a Bicep file names a module: with its registry, and Bicep's short form for public modules. */
export type BicepReferences = { full: string; public?: string };

/**
 * Returns the references to a module by its tag, else by its digest. Returns `undefined` without either, as Bicep
 * requires one. The short form exists only in the global region: `br/public:` never means China's host.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/modules#path-to-module
 */
export function bicepReferences(region: Region, { repository, tag, digest }: ImageName): BicepReferences | undefined {
  const version = tag ? { tag } : { digest };
  if (!version.tag && !version.digest) return undefined;
  const named = formatImageName({ repository, ...version });
  const full = `br:${REGION_HOSTS[region].registry}/${named}`;
  const isPublic = region === "global" && named.startsWith(BICEP_FOLDER);
  return { full, ...(isPublic ? { public: `br/public:${named.slice(BICEP_FOLDER.length)}` } : {}) };
}
