import type { FoundImage } from "@/lib/mar/file/find/finding";
import { REGIONS, type Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { askedName, referencesOf } from "./asked-name";

/** Repositories of a file that are asked for at the most, in each region. */
export const MOST_REPOSITORIES = 5_000;

/** All that one region is asked of one repository. `home` are tags that the file wants from this very region. */
export type Question = {
  region: Region;
  repository: Repository;
  references: ReadonlySet<Reference>;
  home: ReadonlySet<Tag>;
};

/** What has to be asked for a file: one question a repository and region, and the repositories that are too many. */
export function questionsOf(images: readonly FoundImage[]): { questions: Question[]; unasked: Repository[] } {
  const asked = new Map<Repository, { references: Set<Reference>; home: Map<Region, Set<Tag>> }>();
  for (const found of images) {
    const name = askedName(found);
    if (!name) continue;
    const own = asked.get(name.repository) ?? { references: new Set(), home: new Map() };
    for (const reference of referencesOf(name)) own.references.add(reference);
    const { region } = found.official;
    if (name.tag) own.home.set(region, (own.home.get(region) ?? new Set()).add(name.tag));
    asked.set(name.repository, own);
  }
  const repositories = [...asked];
  const questions = REGIONS.flatMap((region) =>
    repositories.slice(0, MOST_REPOSITORIES).map(([repository, { references, home }]) => ({
      region,
      repository,
      references,
      home: home.get(region) ?? new Set<Tag>(),
    })),
  );
  return { questions, unasked: repositories.slice(MOST_REPOSITORIES).map(([repository]) => repository) };
}
