import { z } from "zod";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { output } from "./command";

const tagListSchema = z.object({ Repository: z.string(), Tags: z.array(tagSchema) });

/** The output of `skopeo inspect` for one image; it has more fields. */
const inspectionSchema = z.object({
  Digest: digestSchema,
  Created: z.string(),
  Architecture: z.string(),
  Os: z.string(),
  Labels: z.record(z.string(), z.string()).nullable(),
});

export type Inspection = z.infer<typeof inspectionSchema>;

/** Returns skopeo's name of an image in a registry: a tag follows a colon, a digest an at sign. */
function imageName(url: string, repository: string, reference?: string): string {
  const name = `docker://${new URL(url).host}/${repositorySchema.parse(repository)}`;
  if (reference === undefined) return name;
  return digestSchema.safeParse(reference).success ? `${name}@${reference}` : `${name}:${tagSchema.parse(reference)}`;
}

/** Returns the tags of a repository, as skopeo lists them. */
export async function skopeoListTags(url: string, repository: string): Promise<string[]> {
  const text = await output("skopeo", ["list-tags", "--tls-verify=false", imageName(url, repository)]);
  return tagListSchema.parse(JSON.parse(text.toString())).Tags;
}

/** Returns a manifest's own bytes, as skopeo gets them. */
export function skopeoInspectRaw(url: string, repository: string, reference: string): Promise<Buffer> {
  return output("skopeo", ["inspect", "--raw", "--tls-verify=false", imageName(url, repository, reference)]);
}

/** Returns what skopeo reports about one platform's image. */
export async function skopeoInspect(
  url: string,
  repository: string,
  reference: string,
  platform: { os: string; architecture: string },
): Promise<Inspection> {
  const chosen = [`--override-os=${platform.os}`, `--override-arch=${platform.architecture}`];
  const name = imageName(url, repository, reference);
  const text = await output("skopeo", [...chosen, "inspect", "--tls-verify=false", name]);
  return inspectionSchema.parse(JSON.parse(text.toString()));
}

/** Pushes an image of a layout, as Docker's schema 2 or unchanged. */
export async function skopeoPush(
  source: { layout: string; name: string },
  target: { url: string; repository: string; reference: string; format: "oci" | "v2s2" },
): Promise<void> {
  const options = ["--dest-tls-verify=false", `--format=${target.format}`];
  const destination = imageName(target.url, target.repository, target.reference);
  await output("skopeo", ["copy", ...options, `oci:${source.layout}:${source.name}`, destination]);
}
