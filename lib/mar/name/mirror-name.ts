import { parseRepository, type Repository } from "@/lib/oci/name/repository";
import { isDockerHub } from "../docker-hub/host";
import { type Region, regionOfHost } from "../region";
import { RETIRED_PROXY } from "./retired-proxy";

/** An official name found in a mirror's; `certain` where the official host itself stands in the path. */
export type MirroredName = { repository: Repository; region?: Region; certain: boolean };

/**
 * The official name that a name of another host contains: behind an official host in its path, behind a first component
 * `mcr`, or the whole path where the host's first label is `mcr`. The latter two are customs, not proofs.
 */
export function namedInMirror(host: string, repository: string): MirroredName | undefined {
  const components = repository.split("/");
  const position = components.findIndex((component) => regionInside(component) !== undefined);
  const region = regionInside(components[position] ?? "");
  if (region) return named(components.slice(position + 1), true, region);
  if (isDockerHub(host)) return undefined;
  if (components[0] === "mcr") return named(components.slice(1), false);
  return /^mcr\./.test(host) ? named(components, false) : undefined;
}

function regionInside(component: string): Region | undefined {
  return component === RETIRED_PROXY ? "china" : regionOfHost(component);
}

function named(components: readonly string[], certain: boolean, region?: Region): MirroredName | undefined {
  const repository = parseRepository(components.join("/"));
  return repository && { repository, certain, ...(region ? { region } : {}) };
}
