import { createHash } from "node:crypto";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";

export type Pushed = { mediaType: string; digest: Digest; size: number };

/** Returns the sha256 digest of bytes. */
export function sha256(bytes: Uint8Array): Digest {
  return digestSchema.parse(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
}

/**
 * Pushes a blob in one request after requesting its upload address.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#post-then-put
 */
export async function pushBlob(url: string, repository: string, mediaType: string, text: string): Promise<Pushed> {
  const bytes = Buffer.from(text);
  const digest = sha256(bytes);
  const session = await fetch(`${url}/v2/${repository}/blobs/uploads/`, { method: "POST" });
  const location = new URL(session.headers.get("Location") ?? "", url);
  location.searchParams.set("digest", digest);
  const headers = { "Content-Type": "application/octet-stream" };
  await expectCreated(await fetch(location, { method: "PUT", headers, body: bytes }));
  return { mediaType, digest, size: bytes.length };
}

/**
 * Pushes a manifest under each of the references, or by digest if there are none.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-manifests
 */
export async function pushManifest(
  url: string,
  repository: string,
  manifest: { mediaType: string; [field: string]: unknown },
  tags: readonly string[] = [],
): Promise<Pushed> {
  const bytes = Buffer.from(JSON.stringify(manifest));
  const digest = sha256(bytes);
  for (const reference of tags.length > 0 ? tags : [digest]) {
    const headers = { "Content-Type": manifest.mediaType };
    const address = `${url}/v2/${repository}/manifests/${reference}`;
    await expectCreated(await fetch(address, { method: "PUT", headers, body: bytes }));
  }
  return { mediaType: manifest.mediaType, digest, size: bytes.length };
}

async function expectCreated(response: Response): Promise<void> {
  const body = await response.text();
  if (response.status !== 201) throw new Error(`PUT ${response.url}: ${response.status} ${body}`);
}
