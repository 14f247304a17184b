import { parseRepository, type Repository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { type MovedTag, movedDotnetTag, movedFrameworkTag, movedNightlyTag } from "./dotnet-tag";
import { MOVED_REPOSITORIES } from "./repositories";

const OWNER = "microsoft/";

const BY_TAG: ReadonlyMap<string, (tag: string | undefined) => MovedTag> = new Map([
  ["dotnet", movedDotnetTag],
  ["dotnet-nightly", movedNightlyTag],
  ["dotnet-framework", movedFrameworkTag],
]);

/**
 * Returns the repository of MAR that replaced one of Docker Hub's `microsoft/…`, or `undefined` if none is known. Has a
 * tag only if its name in MAR is known; the registry must say whether it still exists.
 */
export function movedFromDockerHub(repository: string, tag?: Tag): { repository: Repository; tag?: Tag } | undefined {
  if (!repository.startsWith(OWNER)) return undefined;
  const name = repository.slice(OWNER.length);
  const moved = BY_TAG.get(name)?.(tag) ?? movedAsAWhole(name, tag);
  const parsed = moved && parseRepository(moved.repository);
  if (!parsed) return undefined;
  const parsedTag = moved.tag === undefined ? undefined : parseTag(moved.tag);
  return { repository: parsed, ...(parsedTag ? { tag: parsedTag } : {}) };
}

function movedAsAWhole(name: string, tag: Tag | undefined): MovedTag | undefined {
  const moved = MOVED_REPOSITORIES.get(name);
  if (!moved) return undefined;
  // Windows images have no `latest` in MAR.
  const keepsTag = moved.tags === "same" && tag && !(tag === "latest" && moved.to.startsWith("windows/"));
  return { repository: moved.to, ...(keepsTag ? { tag } : {}) };
}
