import type { FoundImage } from "@/lib/mar/file/find/finding";
import { REGIONS, type Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { askedName, referencesOf } from "./asked-name";

/** The maximum number of repositories of a file to ask for, in each region. */
export const MOST_REPOSITORIES = 5_000;

/** All questions to one region about one repository. `home` are the tags that the file uses from this region. */
export type Question = {
  region: Region;
  repository: Repository;
  references: ReadonlySet<Reference>;
  home: ReadonlySet<Tag>;
};

/** Returns the questions for a file, one per repository and region, and the repositories beyond the limit. */
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
