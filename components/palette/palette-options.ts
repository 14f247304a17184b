import { endOfLifePath } from "@/lib/contract/life/end-of-life-page";
import { catalogListPath, imagePath } from "@/lib/contract/page/page-path";
import { foundRepositories } from "@/lib/contract/resolve/found-repositories";
import type { NamedPage, ResolveOutcome } from "@/lib/contract/resolve/resolve";
import type { CatalogSearch } from "@/lib/contract/resolve/resolve-in-catalog";
import { searchPath } from "@/lib/contract/search/search-page";
import type { NameRelation } from "@/lib/mar/name/old-names";
import { productOf } from "@/lib/mar/product/products";
import type { Region } from "@/lib/mar/region";
import type { Found } from "@/lib/mar/repository-search";
import { parseRepository } from "@/lib/oci/name/repository";

/** One option of the palette; `name` is an image name, or words to search for. */
export type PaletteOption = {
  kind: "repository" | "image" | "search" | "tags" | "packages" | "ends";
  region: Region;
  name: string;
  path: string;
  /** Number of repositories that a search finds. */
  found?: number;
  /** The product in a repository. */
  product?: string;
  /** The tag filter made from a search's words. */
  filter?: string;
  /** The pasted name, if it differs from today's official one. */
  given?: { name: string; relation: NameRelation };
};

export type PaletteGroup = {
  id: "answer" | "repositories" | "nearest" | "also" | "tags" | "everywhere" | "recent";
  options: PaletteOption[];
};

/** Repositories shown at once. */
const SHOWN = 8;

/** Returns a name of each option, in order; no two are the same. */
export function optionNames(groups: readonly PaletteGroup[]): string[] {
  return groups.flatMap(({ id, options }) => options.map(({ path, name }) => `${id} ${path} ${name}`));
}

/** Returns the options for an input: what it names, then matches in the catalog. */
export function optionsFor(outcome: ResolveOutcome, search: CatalogSearch): PaletteGroup[] {
  const groups = outcome.ok ? answered(outcome, search) : refused(outcome);
  return groups.filter(({ options }) => options.length > 0);
}

function answered({ answer }: Extract<ResolveOutcome, { ok: true }>, search: CatalogSearch): PaletteGroup[] {
  const { region, path } = answer;
  if (answer.kind === "search") {
    const { q, found } = answer;
    const all: PaletteOption = { kind: "search", region, name: q, path, ...(found === undefined ? {} : { found }) };
    return [
      { id: "repositories", options: search ? foundIn(search.find(q), region) : [] },
      { id: "answer", options: [all] },
    ];
  }
  const { repository, given } = answer;
  const name = answer.kind === "image" ? imageText(answer) : repository;
  const option: PaletteOption = { kind: answer.kind, region, name, path };
  if (given) {
    option.given = { name: `${given.host ? `${given.host}/` : ""}${imageText(given)}`, relation: given.relation };
  }
  const others = (search?.(repository) ?? []).filter((other) => other !== repository);
  const also = answer.kind === "image" ? (answer.also ?? []) : [];
  return [
    { id: "answer", options: [option] },
    { id: "tags", options: (answer.message?.tags ?? []).map(pageOption) },
    { id: "also", options: also.map(pageOption) },
    { id: "repositories", options: repositoriesIn(others, region) },
  ];
}

function refused({ refusal }: Extract<ResolveOutcome, { ok: false }>): PaletteGroup[] {
  return [{ id: "nearest", options: refusal.nearest.map(pageOption) }];
}

/** Returns the first repositories by name. */
export function repositoriesIn(names: readonly string[], region: Region): PaletteOption[] {
  return names.slice(0, SHOWN).flatMap((name): PaletteOption[] => {
    const repository = parseRepository(name);
    if (!repository) return [];
    return [{ kind: "repository", region, name, path: imagePath({ repository }, { region }) }];
  });
}

/** Returns the first matches of a search. */
function foundIn(found: Found<string>, region: Region): PaletteOption[] {
  return foundRepositories(found, region, SHOWN).map(({ repository, ...option }) => {
    const product = productOf(repository)?.name;
    return { kind: "repository", region, name: repository, ...option, ...(product ? { product } : {}) };
  });
}

/** Returns the option for the whole catalog of a region. */
export function catalogOption(region: Region): PaletteOption {
  return { kind: "search", region, name: "", path: catalogListPath({ region }) };
}

/** Returns the option for what has ended or ends soon in a region. */
export function endsOption(region: Region): PaletteOption {
  return { kind: "ends", region, name: "", path: endOfLifePath({ region }) };
}

/** Returns the option to search the tags of all repositories for a text. */
export function everywhereOption(text: string, region: Region): PaletteOption {
  const q = text.trim();
  return { kind: "tags", region, name: q, path: searchPath({ q, region }) };
}

/** Returns true for a text that asks for a package, whatever else it asks for. */
export function isPackageText(text: string): boolean {
  return /(?<!\S)-?(?:pkg|purl):\S/i.test(text);
}

/** Returns the option to search the SBOMs of all images for a package; none for a text that names none. */
export function packagesOption(text: string, region: Region): PaletteOption[] {
  const name = text.trim();
  const isGiven = isPackageText(name);
  if (!isGiven && !/^[@\w][\w./+~-]*(?:@[\w.*+~:<>=-]+)?$/.test(name)) return [];
  return [{ kind: "packages", region, name, path: searchPath({ q: isGiven ? name : `pkg:${name}`, region }) }];
}

function pageOption({ input, region, path }: NamedPage): PaletteOption {
  // A colon before the last slash belongs to a port.
  return { kind: /[:@][^/:@]*$/.test(input) ? "image" : "repository", region, name: input, path };
}

type Named = { repository: string; tag?: string | undefined; digest?: string | undefined };

function imageText({ repository, tag, digest }: Named): string {
  return `${repository}${tag ? `:${tag}` : ""}${digest ? `@${digest}` : ""}`;
}
