import "server-only";
import { REGIONS, type Region } from "@/lib/mar/region";
import { regionSchema } from "@/lib/mar/region-schema";
import { type Digest, parseDigest } from "@/lib/oci/name/digest";
import { parseReference, type Reference } from "@/lib/oci/name/reference";
import { parseRepository, type Repository } from "@/lib/oci/name/repository";
import { BadRequest } from "./bad-request";

/** What a path below `/api/{region}/v2/` requests. */
export type RegistryQuestion =
  | { kind: "catalog" }
  | { kind: "tags"; repository: Repository }
  | { kind: "manifest"; repository: Repository; reference: Reference }
  | { kind: "referrers"; repository: Repository; digest: Digest };

/**
 * Parses a region's id.
 * @throws BadRequest
 */
export function readRegion(text: string): Region {
  const region = regionSchema.safeParse(text);
  if (region.success) return region.data;
  throw new BadRequest("NAME_UNKNOWN", `there is no region "${text.slice(0, 40)}"; there are ${REGIONS.join(" and ")}`);
}

/**
 * Parses a repository's name.
 * @throws BadRequest
 */
export function readRepository(text: string): Repository {
  const repository = parseRepository(text);
  if (repository) return repository;
  throw new BadRequest("NAME_INVALID", `"${shortened(text)}" is no repository name`);
}

/**
 * Parses a tag or digest.
 * @throws BadRequest
 */
export function readReference(text: string): Reference {
  const reference = parseReference(text);
  if (reference.kind === "tag") return reference.tag;
  if (reference.kind === "digest") return reference.digest;
  const noun = reference.problem === "TAG_INVALID" ? "tag" : "digest";
  throw new BadRequest(reference.problem, `"${shortened(text)}" is no ${noun}`);
}

/**
 * Parses the path components after `/v2/`, which the router has decoded once.
 * @throws BadRequest
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#endpoints
 */
export function readRegistryPath(components: readonly string[]): RegistryQuestion {
  const path = components.join("/");
  if (path === "_catalog") return { kind: "catalog" };
  const [last = "", noun] = [components.at(-1), components.at(-2)];
  if (noun === "tags" && last === "list") return { kind: "tags", repository: readRepository(named(components)) };
  if (noun === "manifests") {
    return { kind: "manifest", repository: readRepository(named(components)), reference: readReference(last) };
  }
  if (noun === "referrers") {
    const repository = readRepository(named(components));
    const digest = parseDigest(last);
    if (!digest) throw new BadRequest("DIGEST_INVALID", `"${shortened(last)}" is no digest`);
    return { kind: "referrers", repository, digest };
  }
  if (components.includes("blobs")) {
    throw new BadRequest("UNSUPPORTED", "no blob is served here: this is for discovery, pull from the registry itself");
  }
  throw new BadRequest("NAME_UNKNOWN", `the registry API has no path "${shortened(path)}"`);
}

const named = (components: readonly string[]) => components.slice(0, -2).join("/");
const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
