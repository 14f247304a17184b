import { AZURE } from "./azure";
import { DOTNET } from "./dotnet";
import { KUBERNETES } from "./kubernetes";
import { DEV_CONTAINERS, LANGUAGES } from "./languages-and-tools";
import { DATA, WINDOWS } from "./windows-and-data";

const ROWS = [...DOTNET, ...WINDOWS, ...DATA, ...LANGUAGES, ...DEV_CONTAINERS, ...AZURE, ...KUBERNETES] as const;

export type ProductId = (typeof ROWS)[number][0];

/** What a repository is to people: its name, and by what other names they look for it, each as its words. */
export type Product = {
  id: ProductId;
  name: string;
  repository: string;
  /** `undefined` where it has none beside its name and its repository's. */
  otherNames: string | undefined;
};

/**
 * Well-known products of MAR. Where several have a name in common, the one that is meant most often stands first.
 * Sources and documentation are in `sources.ts`, as browsers search without them; the sentences are in `messages/en.json`.
 */
export const PRODUCTS: readonly Product[] = ROWS.map(([id, name, repository, otherNames]) => ({
  id,
  name,
  repository,
  otherNames,
}));

const BY_REPOSITORY: ReadonlyMap<string, Product> = new Map(PRODUCTS.map((product) => [product.repository, product]));

/** The product that a repository holds, where it is a well-known one. */
export function productOf(repository: string): Product | undefined {
  return BY_REPOSITORY.get(repository);
}
