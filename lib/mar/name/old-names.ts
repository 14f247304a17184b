import * as z from "zod/mini";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Repository } from "@/lib/oci/name/repository";
import { isDockerHub } from "../docker-hub/host";
import { movedFromDockerHub } from "../docker-hub/moved";
import { DEFAULT_REGION, type Region, regionOfHost } from "../region";
import { movedWithinMar } from "../replacement/moved-repository";
import { namedInMirror } from "./mirror-name";
import { parseRegistryHost } from "./registry-host";
import { RETIRED_PROXY } from "./retired-proxy";

/** The relation of an image name to MAR's official hosts and names. */
export const nameRelationSchema = z.enum([
  "official",
  "data-endpoint",
  "retired-proxy",
  "old-hub-name",
  "old-repository",
  "mirror-prefix",
  "unknown-host",
]);
export type NameRelation = z.infer<typeof nameRelationSchema>;

/** An image name of any host. Without a host it is a name in MAR, or an old one of Docker Hub's. */
export type HostedName = ImageName & { host?: string | undefined };

/**
 * The official name of an image. `official` is true for MAR's hosts. `repository`, `tag` and `digest` are the
 * corresponding official name, as far as known; a digest is kept only if the repository is the same. `certain` is false
 * if only the look of host or path suggests the name: then ask MAR before showing it.
 */
export type OfficialName = {
  relation: NameRelation;
  official: boolean;
  certain: boolean;
  region: Region;
} & Partial<ImageName>;

/**
 * Returns the official name of an image name of any host. The result can itself be an old repository of MAR: call again
 * with the region's host to get its successor.
 * @param region region of names without a host
 */
export function officialName(name: HostedName, region: Region = DEFAULT_REGION): OfficialName {
  const host = name.host === undefined ? undefined : parseRegistryHost(name.host);
  if (name.host === undefined) return oldHubName(name, region) ?? nameInMar(name, region);
  const hostRegion = host === undefined ? undefined : regionOfHost(host);
  return hostRegion ? nameInMar(name, hostRegion) : nameElsewhere(host, name, region);
}

function nameInMar(name: HostedName, region: Region): OfficialName {
  const moved = movedWithinMar(name.repository, name.tag);
  return moved
    ? { relation: "old-repository", official: true, certain: true, region, ...moved }
    : { relation: "official", official: true, certain: true, region, ...withRepository(name, name.repository) };
}

function oldHubName({ repository, tag }: HostedName, region: Region): OfficialName | undefined {
  const moved = movedFromDockerHub(repository, tag);
  return moved && { relation: "old-hub-name", official: false, certain: true, region, ...moved };
}

function nameElsewhere(host: string | undefined, name: HostedName, region: Region): OfficialName {
  const unknown: OfficialName = { relation: "unknown-host", official: false, certain: true, region };
  if (host === undefined) return unknown;
  const dataRegion = regionOfHost(host.replace(/^[a-z0-9-]+\.data\./, ""));
  if (dataRegion) return { relation: "data-endpoint", official: true, certain: true, region: dataRegion };
  if (host === RETIRED_PROXY) {
    const same = withRepository(name, name.repository);
    return { relation: "retired-proxy", official: false, certain: true, region: "china", ...same };
  }
  const moved = isDockerHub(host) ? oldHubName(name, region) : undefined;
  const mirrored = moved ? undefined : namedInMirror(host, name.repository);
  if (!mirrored) return moved ?? unknown;
  const contained = withRepository(name, mirrored.repository);
  const { certain } = mirrored;
  return { relation: "mirror-prefix", official: false, certain, region: mirrored.region ?? region, ...contained };
}

function withRepository({ tag, digest }: HostedName, repository: Repository): ImageName {
  return { repository, ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
}
