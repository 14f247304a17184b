import "server-only";
import { REGIONS, type Region, regionSchema } from "@/lib/mar/region";
import { type Digest, parseDigest } from "@/lib/oci/name/digest";
import { parseReference, type Reference } from "@/lib/oci/name/reference";
import { parseRepository, type Repository } from "@/lib/oci/name/repository";
import { BadRequest } from "./bad-request";

/** What a path below `/api/{region}/v2/` asks for. */
export type RegistryQuestion =
  | { kind: "catalog" }
  | { kind: "tags"; repository: Repository }
  | { kind: "manifest"; repository: Repository; reference: Reference }
  | { kind: "referrers"; repository: Repository; digest: Digest };

/** Reads a region's id. Throws `BadRequest`. */
export function readRegion(text: string): Region {
  const region = regionSchema.safeParse(text);
  if (region.success) return region.data;
  throw new BadRequest("NAME_UNKNOWN", `there is no region "${text.slice(0, 40)}"; there are ${REGIONS.join(" and ")}`);
}

/** Reads a repository's name. Throws `BadRequest`. */
export function readRepository(text: string): Repository {
  const repository = parseRepository(text);
  if (repository) return repository;
  throw new BadRequest("NAME_INVALID", `"${shortened(text)}" is no repository name`);
}

/** Reads a tag or digest. Throws `BadRequest`. */
export function readReference(text: string): Reference {
  const reference = parseReference(text);
  if (reference.kind === "tag") return reference.tag;
  if (reference.kind === "digest") return reference.digest;
  const noun = reference.problem === "TAG_INVALID" ? "tag" : "digest";
  throw new BadRequest(reference.problem, `"${shortened(text)}" is no ${noun}`);
}

/**
 * Reads the components behind `/v2/`, decoded once by the router. Throws `BadRequest`.
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
