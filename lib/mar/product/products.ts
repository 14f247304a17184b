import { AZURE } from "./azure";
import { DOTNET } from "./dotnet";
import { KUBERNETES } from "./kubernetes";
import { DEV_CONTAINERS, LANGUAGES } from "./languages-and-tools";
import { DATA, WINDOWS } from "./windows-and-data";

const ROWS = [...DOTNET, ...WINDOWS, ...DATA, ...LANGUAGES, ...DEV_CONTAINERS, ...AZURE, ...KUBERNETES] as const;

export type ProductId = (typeof ROWS)[number][0];

/** A repository as a product: its name, and the other names that people search for, each as its words. */
export type Product = {
  id: ProductId;
  name: string;
  repository: string;
  /** `undefined` if the product has only its name and its repository's. */
  otherNames: string | undefined;
};

/**
 * Well-known products of MAR. Of several that share a name, the one that is meant most often comes first. Sources and
 * documentation are in `sources.ts`, as browsers search without them; the sentences are in `messages/en.json`.
 */
export const PRODUCTS: readonly Product[] = ROWS.map(([id, name, repository, otherNames]) => ({
  id,
  name,
  repository,
  otherNames,
}));

const BY_REPOSITORY: ReadonlyMap<string, Product> = new Map(PRODUCTS.map((product) => [product.repository, product]));

/** Returns the well-known product in a repository, if there is one. */
export function productOf(repository: string): Product | undefined {
  return BY_REPOSITORY.get(repository);
}
