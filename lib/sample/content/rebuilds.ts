import { Releases } from "./repository/releases";
import type { Repositories } from "./repository/repositories";

/** Tags whose images are rebuilt, one after another. */
const TAGS = ["10.0", "10.0-alpine", "9.0", "10.0-azurelinux3.0", "8.0-alpine", "10.0-noble-chiseled"];
/** Nightly builds move most. */
const REPOSITORY = "dotnet/nightly/aspnet";

/** Rebuilds images while the sample registry runs, so that their tags move. */
export class Rebuilds {
  readonly #repositories: Repositories;
  #count = 0;

  constructor(repositories: Repositories) {
    this.#repositories = repositories;
  }

  /** Publishes the next image once more, as built at `now` (milliseconds since 1970). All its tags move. */
  next(now: number): void {
    const releases = this.#repositories.get(REPOSITORY)?.content;
    if (!(releases instanceof Releases)) return;
    const target = releases.tags.get(TAGS[this.#count % TAGS.length] ?? "");
    const build = target && releases.builds.get(target.build);
    this.#count += 1;
    if (!build?.remake) return;
    const { remake } = build;
    const [key, created] = [`${build.key} again ${this.#count}`, new Date(now).toISOString()];
    const tags = [...releases.tags].flatMap(([name, { build: of, entry, floating }]) =>
      of === build.key ? [{ name, floating, ...(entry === undefined ? {} : { entry }) }] : [],
    );
    releases.publish({ ...build, key, created, make: () => remake(key, created) }, tags);
  }
}
