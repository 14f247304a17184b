import { type Digest, parseDigest } from "./digest";
import { parseRepository, type Repository } from "./repository";
import { parseTag, type Tag } from "./tag";

/** An image name without its host: `repository[:tag][@digest]`. */
export type ImageName = { repository: Repository; tag?: Tag; digest?: Digest };

export type ImageNameProblem = "NAME_INVALID" | "TAG_INVALID" | "DIGEST_INVALID";

export type ImageNameResult =
  | { ok: true; imageName: ImageName }
  | { ok: false; problem: ImageNameProblem; part: string };

/**
 * Parses `repository[:tag][@digest]`. Remove a host first. The first `@` starts the digest, the first `:` before it
 * starts the tag.
 */
export function parseImageName(text: string): ImageNameResult {
  const at = text.indexOf("@");
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.indexOf(":");
  const name = colon < 0 ? named : named.slice(0, colon);
  const repository = parseRepository(name);
  if (!repository) return { ok: false, problem: "NAME_INVALID", part: name };
  const imageName: ImageName = { repository };
  if (colon >= 0) {
    const tag = parseTag(named.slice(colon + 1));
    if (!tag) return { ok: false, problem: "TAG_INVALID", part: named.slice(colon + 1) };
    imageName.tag = tag;
  }
  if (at >= 0) {
    const digest = parseDigest(text.slice(at + 1));
    if (!digest) return { ok: false, problem: "DIGEST_INVALID", part: text.slice(at + 1) };
    imageName.digest = digest;
  }
  return { ok: true, imageName };
}

/** Writes an image name the way `parseImageName` reads it. */
export function formatImageName({ repository, tag, digest }: ImageName): string {
  return `${repository}${tag ? `:${tag}` : ""}${digest ? `@${digest}` : ""}`;
}
