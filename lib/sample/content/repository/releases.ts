import type { Digest } from "@/lib/oci/name/digest";
import type { Made } from "../images/made";

/** Something that was pushed once: an image, a chart, a module. `created` is RFC 3339, in UTC. */
export type Build = {
  key: string;
  created: string;
  make: () => Made;
  /** Makes the same version once more at another time, as publishers do when its base has changed. */
  remake?: (key: string, created: string) => Made;
  /** When other builds had taken over all its floating tags. RFC 3339. */
  replaced?: string;
  /** The day on which support of the whole line ended. */
  lineEnded?: string;
};

/** The target of a tag: a build's manifest, or one entry of its index. `previous` is where the tag pointed before its last move. */
export type TagTarget = { build: string; entry?: number; floating: boolean; previous?: TagTarget };

/** A tag to publish. `entry` is the position in the build's index. */
export type NewTag = { name: string; entry?: number; floating?: boolean };

/** The content of a repository. Builds are in order of publication. */
export type RepositoryContent = {
  name: string;
  builds: ReadonlyMap<string, Build>;
  tags: ReadonlyMap<string, TagTarget>;
  /** Some registries answer `null` for a repository that has lost all its tags. */
  noTagsAs?: "null" | "empty list";
  /** Answers of the Referrers API by subject, if they are kept as bytes. */
  referrers?: ReadonlyMap<Digest, Buffer>;
};

/** A repository as its publisher fills it: each push moves the floating tags along. */
export class Releases implements RepositoryContent {
  readonly builds = new Map<string, Build>();
  readonly tags = new Map<string, TagTarget>();
  readonly referrers?: ReadonlyMap<Digest, Buffer>;
  readonly #floatingTagsOf = new Map<string, number>();

  constructor(
    readonly name: string,
    readonly noTagsAs: "null" | "empty list" = "empty list",
  ) {}

  /** Pushes a build under its tags. Call in order of time. */
  publish(build: Build, tags: readonly NewTag[]): this {
    this.builds.set(build.key, build);
    for (const { name, entry, floating = false } of tags) {
      const target: TagTarget = { build: build.key, floating, ...(entry === undefined ? {} : { entry }) };
      const before = this.tags.get(name);
      if (floating) this.#count(build.key, 1);
      if (before && before.build !== build.key) {
        target.previous = before;
        if (this.#count(before.build, before.floating ? -1 : 0) === 0) this.#replace(before.build, build.created);
      }
      this.tags.set(name, target);
    }
    return this;
  }

  /** Removes tags of single platforms, those of the oldest pushes first, until `count` are left: publishers prune. */
  prune(count: number): this {
    const position = new Map([...this.builds.keys()].map((key, at) => [key, at]));
    const fixed = [...this.tags].filter(([, target]) => !target.floating && target.entry !== undefined);
    fixed.sort(([, a], [, b]) => (position.get(a.build) ?? 0) - (position.get(b.build) ?? 0));
    for (const [name] of fixed.slice(0, Math.max(0, this.tags.size - count))) this.tags.delete(name);
    return this;
  }

  #count(key: string, by: number): number {
    const count = (this.#floatingTagsOf.get(key) ?? 0) + by;
    this.#floatingTagsOf.set(key, count);
    return count;
  }

  #replace(key: string, at: string): void {
    const build = this.builds.get(key);
    if (build) build.replaced ??= at;
  }
}
