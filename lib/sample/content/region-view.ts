import type { Region } from "@/lib/mar/region";
import { numberOf } from "./archive/choice";
import { CATALOG_NAMES, MISSING_IN_CHINA } from "./names/catalog-names";
import type { TagTarget } from "./repository/releases";
import type { Repositories } from "./repository/repositories";
import type { RepositoryIndex } from "./repository/repository-index";

/** The state of some tags in China: the same as Global, older, or missing. */
const SETTLED: Readonly<Record<string, "same" | "older" | "missing">> = {
  "dotnet/aspnet:9.0": "older",
  "dotnet/aspnet:8.0-jammy": "missing",
  "mssql/server:2022-latest": "same",
  "windows/servercore:ltsc2022": "same",
};

/** Returns the state of a tag in China: one in 150 is missing; of the floating ones, one in ten has not moved yet. */
function stateInChina(repository: string, tag: string): "same" | "older" | "missing" {
  const name = `${repository}:${tag}`;
  const settled = SETTLED[name];
  if (settled) return settled;
  if (repository === "dotnet/aspnet" && /^(latest|10\.0(\.11)?(-noble)?)$/.test(tag)) return "same";
  if (repository.startsWith("sample/")) return "same";
  if (numberOf(`china lacks ${name}`, 150) === 0) return "missing";
  return numberOf(`china lags ${name}`, 10) === 0 ? "older" : "same";
}

/** The content that one region's registry endpoint shows: the same for both, except for what China lacks. */
export class RegionView {
  readonly #tags = new WeakMap<RepositoryIndex, readonly string[]>();
  readonly catalog: readonly string[];

  constructor(
    readonly region: Region,
    readonly repositories: Repositories,
  ) {
    this.catalog = CATALOG_NAMES.filter((name) => this.#has(name));
  }

  /** Returns the repository, or `undefined` if this region does not have it. */
  repository(name: string): RepositoryIndex | undefined {
    return this.#has(name) ? this.repositories.get(name) : undefined;
  }

  /** Returns all tags that this region has, ascending by character. */
  tags(repository: RepositoryIndex): readonly string[] {
    if (this.region === "global") return repository.tags();
    const known = this.#tags.get(repository);
    if (known) return known;
    const tags = repository.tags().filter((tag) => stateInChina(repository.content.name, tag) !== "missing");
    this.#tags.set(repository, tags);
    return tags;
  }

  /** Returns the target of a tag in this region. */
  target(repository: RepositoryIndex, tag: string): TagTarget | undefined {
    const target = repository.content.tags.get(tag);
    if (!target || this.region === "global") return target;
    const state = stateInChina(repository.content.name, tag);
    if (state === "missing") return undefined;
    return state === "older" && target.floating ? (target.previous ?? target) : target;
  }

  #has(name: string): boolean {
    return this.region === "global" || !MISSING_IN_CHINA.has(name);
  }
}
