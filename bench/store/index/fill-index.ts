import type { Store } from "@/lib/server/store/store";
import { digestOf } from "../numbered";
import { madeUpTags, REPOSITORIES } from "./made-up";

/** One image of so many has its configuration and layers noted. */
const WITH_PARTS = 5;
/** Repositories at a time. */
const AT_ONCE = 5;

/** Writes all made-up tags as a reader of the registry does: images first, then the tags that have them. */
export async function fillIndex({ observations, index }: Store): Promise<void> {
  for (let from = 0; from < REPOSITORIES; from += AT_ONCE) {
    const made = Array.from({ length: AT_ONCE }, (_, at) => madeUpTags(from + at)).flat();
    await Promise.all(
      made.map(({ digest, created, size, kind, number }) => {
        const roles = number % WITH_PARTS === 0 ? (["config", "layer", "layer", "layer"] as const) : [];
        const parts = roles.map((role, at) => ({ role, digest: digestOf(1_000_000 + number * 4 + at) }));
        return observations.describe(digest, { created, size, kind, parts, platforms: ["linux/amd64"] });
      }),
    );
    await Promise.all(
      made.map(({ repository, tag, digest }) =>
        observations.look({ region: "global", repository, tag, at: Date.now(), saw: { state: "digest", digest } }),
      ),
    );
  }
  await index.filled();
}
