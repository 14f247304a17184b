import { parseRepository, type Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

const DOTNET_IMAGES: ReadonlySet<string> = new Set(["aspnet", "sdk", "runtime", "runtime-deps", "samples"]);

/** Images of `vscode/devcontainers` that `devcontainers` has under the same name. */
const DEV_CONTAINERS: ReadonlySet<string> = new Set(
  "anaconda base cpp dotnet go java javascript-node jekyll miniconda php python ruby rust typescript-node universal".split(
    " ",
  ),
);

/** Tags of 2.1 and 3.1 were published under both names of .NET; those of other versions under one. */
const PUBLISHED_TWICE = /^(?:2\.1|3\.1)(?:-|$)/;

/**
 * Returns the successor of a repository of MAR, or `undefined` if none is known. The old one may still be served. Has a
 * tag only if both have it; the new repository need not have a digest of the old one.
 * @see https://github.com/dotnet/dotnet-docker/issues/2375
 */
export function movedWithinMar(repository: string, tag?: Tag): { repository: Repository; tag?: Tag } | undefined {
  const slash = repository.lastIndexOf("/");
  const [folder, image] = [repository.slice(0, slash), repository.slice(slash + 1)];
  if (folder === "dotnet/core" && DOTNET_IMAGES.has(image)) {
    return moved(`dotnet/${image}`, tag && PUBLISHED_TWICE.test(tag) ? tag : undefined);
  }
  if (folder === "dotnet/core-nightly" && DOTNET_IMAGES.has(image)) return moved(`dotnet/nightly/${image}`);
  if (folder === "vscode/devcontainers" && DEV_CONTAINERS.has(image)) return moved(`devcontainers/${image}`);
  return undefined;
}

function moved(name: string, tag?: Tag): { repository: Repository; tag?: Tag } | undefined {
  const repository = parseRepository(name);
  return repository && { repository, ...(tag ? { tag } : {}) };
}
