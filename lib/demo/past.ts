import { DAY_MILLISECONDS } from "@/lib/mar/history/lately";
import { REGIONS, type Region } from "@/lib/mar/region";
import { parseRepository, type Repository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { formatPlatform } from "@/lib/oci/platform/platform";
import { Clock } from "@/lib/sample/content/calendar/clock";
import type { Made } from "@/lib/sample/content/images/made";
import { RegionView } from "@/lib/sample/content/region-view";
import type { TagTarget } from "@/lib/sample/content/repository/releases";
import { Repositories } from "@/lib/sample/content/repository/repositories";
import type { RepositoryIndex } from "@/lib/sample/content/repository/repository-index";
import type { Store } from "@/lib/server/store/store";
import { watchedDays } from "./watched-days";

/** The repositories that have a past, by region. */
const WATCHED: Record<Region, readonly string[]> = {
  global: [
    "azure-cli",
    "dotnet/aspnet",
    "dotnet/nightly/aspnet",
    "dotnet/runtime",
    "dotnet/sdk",
    "mssql/server",
    "windows/servercore",
  ],
  china: ["dotnet/aspnet"],
};
/** Repositories that the demo's server finds in the catalog for the first time, and for how many days it has not looked. */
const NEW: readonly string[] = ["azure-sdk/azure-mcp", "playwright/mcp"];
const NEW_SINCE_DAYS = 3;
/** Most tags of a repository whose digests were looked at: writing all would delay the start of the demo. */
const MOST_TAGS = 80;

/** Writes into a store what a server that had watched the sample registry since April would have observed. */
export async function writePast(store: Store, now: number): Promise<void> {
  const repositories = new Repositories();
  const clock = new Clock();
  for (const region of REGIONS) {
    const view = new RegionView(region, repositories, clock);
    await writeCatalog(store, region, view, now);
    for (const name of WATCHED[region]) {
      const repository = parseRepository(name);
      const index = view.repository(name);
      if (repository && index)
        await new Watch(store, { region, repository, view, index, clock }).writeDays(watchedDays(now));
    }
  }
}

/** Writes the catalog as it was read some days ago, when it did not have the new repositories. */
async function writeCatalog(store: Store, region: Region, { catalog }: RegionView, now: number): Promise<void> {
  const body = catalog.filter((name) => !NEW.includes(name)).map((name) => `${name}\n`);
  const readAt = now - NEW_SINCE_DAYS * DAY_MILLISECONDS;
  await store.lists.put({ region, kind: "catalog", name: "" }, { body: Buffer.from(body.join("")), readAt });
  await store.summaries.refresh(region, readAt);
}

type Watched = { region: Region; repository: Repository; view: RegionView; index: RepositoryIndex; clock: Clock };

/** The looks at one repository of a region. */
class Watch {
  readonly #store: Store;
  readonly #watched: Watched;
  readonly #tags: readonly Tag[];
  readonly #images = new Map<string, Made>();
  #lastList = "";
  #writes: Promise<void>[] = [];

  constructor(store: Store, watched: Watched) {
    this.#store = store;
    this.#watched = watched;
    this.#tags = movedLately(watched.index, MOST_TAGS);
  }

  async writeDays(days: readonly number[]): Promise<void> {
    for (const [position, at] of days.entries()) {
      this.#watched.clock.set(at);
      await this.#list(at, position === days.length - 1);
      for (const tag of this.#tags) this.#look(tag, at);
    }
    await this.#written();
  }

  /** Writes the list of tags if it has changed, or is the last one. It says which tags are new, so looks do not overtake it. */
  async #list(at: number, isLast: boolean): Promise<void> {
    const { region, repository, view, index } = this.#watched;
    const list = view.tags(index).join("\n");
    if (list === this.#lastList && !isLast) return;
    this.#lastList = list;
    await this.#written();
    this.#note(
      this.#store.lists.put({ region, kind: "tags", name: repository }, { body: Buffer.from(`${list}\n`), readAt: at }),
    );
    await this.#written();
  }

  #look(tag: Tag, at: number): void {
    const { region, repository, view, index } = this.#watched;
    const target = view.target(index, tag);
    const image = target && this.#image(target, at);
    const saw = image ? ({ state: "digest", digest: image.digest } as const) : ({ state: "gone" } as const);
    this.#note(this.#store.observations.look({ region, repository, tag, at, saw }));
  }

  #note(write: Promise<void>): void {
    this.#writes.push(write);
  }

  async #written(): Promise<void> {
    await Promise.all(this.#writes);
    this.#writes = [];
  }

  /** Returns the image of a tag. Describes it in the store when it is seen first. */
  #image(target: TagTarget, at: number): Made | undefined {
    const { region, repository, index } = this.#watched;
    const key = `${target.build} ${target.entry ?? ""}`;
    const known = this.#images.get(key);
    if (known) return known;
    const image = index.byTarget(target);
    if (!image) return undefined;
    this.#images.set(key, image);
    const images = image.entries.length > 0 ? image.entries : [image];
    const platforms = images.flatMap(({ platform }) => (platform ? [formatPlatform(platform)] : []));
    const created = Date.parse(index.content.builds.get(target.build)?.created ?? "");
    this.#note(
      this.#store.observations.place({
        region,
        repository,
        digests: [image.digest, ...image.entries.map(({ digest }) => digest)],
        at,
      }),
    );
    this.#note(this.#store.observations.describe(image.digest, { created, platforms, mediaType: image.mediaType }));
    return image;
  }
}

/** Returns the tags that moved or appeared since the watch began: floating ones first, and short ones, which people use most. */
function movedLately({ content }: RepositoryIndex, most: number): Tag[] {
  const since = "2026-03-01";
  const isLate = ({ build }: TagTarget) => (content.builds.get(build)?.created ?? "") >= since;
  return [...content.tags]
    .filter(([, target]) => isLate(target))
    .sort(([a, { floating }], [b, other]) => Number(other.floating) - Number(floating) || a.length - b.length)
    .flatMap(([name]) => parseTag(name) ?? [])
    .slice(0, most);
}
