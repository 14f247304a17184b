import { parseRepository, type Repository } from "@/lib/oci/name/repository";
import { isDockerHub } from "../docker-hub/host";
import { type Region, regionOfHost } from "../region";
import { RETIRED_PROXY } from "./retired-proxy";

/** An official name found in a mirror's name. `certain` if the path contains the official host itself. */
export type MirroredName = { repository: Repository; region?: Region; certain: boolean };

/**
 * Returns the official name inside a name of another host: after an official host in its path, after a first component
 * `mcr`, or the whole path if the host's first label is `mcr`. The latter two are customs, not proof.
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
