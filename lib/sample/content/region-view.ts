import type { Region } from "@/lib/mar/region";
import { numberOf } from "./archive/choice";
import type { Clock } from "./calendar/clock";
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

/** From when to when a tag was missing: floating tags vanish for days, and come back. RFC 3339. */
const ABSENT: Readonly<Record<string, readonly [from: string, until: string]>> = {
  "dotnet/sdk:latest": ["2026-05-12T17:00:00Z", "2026-06-02T17:00:00Z"],
  "dotnet/nightly/aspnet:latest": ["2026-06-16T17:00:00Z", "2026-06-23T17:00:00Z"],
  "dotnet/nightly/runtime-deps:latest": ["2026-06-16T17:00:00Z", "2026-06-23T17:00:00Z"],
};

function isAbsent(name: string, time: number): boolean {
  const span = ABSENT[name];
  return span !== undefined && Date.parse(span[0]) <= time && time < Date.parse(span[1]);
}

/** The content that one region's registry endpoint shows: the same for both, except for what China lacks. */
export class RegionView {
  readonly #tags = new WeakMap<RepositoryIndex, { time: number | undefined; tags: readonly string[] }>();
  readonly catalog: readonly string[];

  constructor(
    readonly region: Region,
    readonly repositories: Repositories,
    readonly clock: Pick<Clock, "now"> = { now: undefined },
  ) {
    this.catalog = CATALOG_NAMES.filter((name) => this.#has(name));
  }

  /** Returns the repository, or `undefined` if this region does not have it. */
  repository(name: string): RepositoryIndex | undefined {
    return this.#has(name) ? this.repositories.get(name) : undefined;
  }

  /** Returns all tags that this region has, ascending by character. */
  tags(repository: RepositoryIndex): readonly string[] {
    const time = this.clock.now;
    if (this.region === "global" && time === undefined) return repository.tags();
    const known = this.#tags.get(repository);
    if (known && known.time === time) return known.tags;
    const tags = repository.tags().filter((tag) => this.target(repository, tag) !== undefined);
    this.#tags.set(repository, { time, tags });
    return tags;
  }

  /** Returns the target of a tag in this region, at the time of the clock. */
  target(repository: RepositoryIndex, tag: string): TagTarget | undefined {
    const target = this.#globalTarget(repository, tag);
    if (!target || this.region === "global") return target;
    const state = stateInChina(repository.content.name, tag);
    if (state === "missing") return undefined;
    return state === "older" && target.floating ? (target.previous ?? target) : target;
  }

  #globalTarget({ content }: RepositoryIndex, tag: string): TagTarget | undefined {
    const time = this.clock.now;
    let target = content.tags.get(tag);
    if (time === undefined) return target;
    if (isAbsent(`${content.name}:${tag}`, time)) return undefined;
    while (target && Date.parse(content.builds.get(target.build)?.created ?? "") > time) target = target.previous;
    return target;
  }

  #has(name: string): boolean {
    return this.region === "global" || !MISSING_IN_CHINA.has(name);
  }
}
