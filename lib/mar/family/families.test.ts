import { describe, expect, it, test } from "vitest";
import { CATALOG_NAMES } from "@/lib/sample/content/names/catalog-names";
import { Repositories } from "@/lib/sample/content/repository/repositories";
import messages from "@/messages/en.json";
import { isInNamespace } from "../name/namespace";
import { repositorySearch } from "../repository-search";
import { FAMILIES, POPULAR_REPOSITORIES } from "./families";

const repositories = new Repositories();
const search = repositorySearch(CATALOG_NAMES);

describe("FAMILIES", () => {
  it("has fourteen families, each once, with a name and a sentence, and no others", () => {
    const ids = FAMILIES.map(({ id }) => id);
    expect(ids).toHaveLength(14);
    expect(new Set(ids).size).toBe(14);
    expect(Object.keys(messages.home.families.names)).toEqual(ids);
    expect(Object.keys(messages.home.families.sentences)).toEqual(ids);
  });

  it("has popular repositories, each once, that the catalog has", () => {
    expect(POPULAR_REPOSITORIES).toHaveLength(22);
    expect(new Set(POPULAR_REPOSITORIES).size).toBe(22);
    expect(POPULAR_REPOSITORIES.filter((name) => !CATALOG_NAMES.includes(name))).toEqual([]);
  });

  test.each(FAMILIES.map((family) => [family.id, family] as const))("%s", (id, { usual, namespaces }) => {
    const { repository, tag } = usual;
    expect(CATALOG_NAMES).toContain(repository);
    expect(isInNamespace(repository, namespaces[0])).toBe(true);
    for (const namespace of namespaces) {
      expect(CATALOG_NAMES.filter((name) => isInNamespace(name, namespace)).length, namespace).toBeGreaterThan(0);
    }
    // The list that the family's name opens, searched for the image.
    expect(search(repository)[0]).toBe(repository);
    const tags = repositories.get(repository)?.content.tags;
    expect(tags?.size).toBeGreaterThan(0);
    if (tag) expect(tags?.has(tag), `${id} has ${tag}`).toBe(true);
  });
});
