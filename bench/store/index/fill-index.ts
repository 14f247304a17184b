import type { Store } from "@/lib/server/store/store";
import { digestOf } from "../numbered";
import { madeUp, TAGS } from "./made-up";

const AT_A_TIME = 2_000;
/** One image of so many has its configuration and layers noted. */
const WITH_PARTS = 5;

/** Writes all made-up tags as a reader of the registry does: images first, then the tags that have them. */
export async function fillIndex({ observations, index }: Store): Promise<void> {
  for (let from = 0; from < TAGS; from += AT_A_TIME) {
    const numbers = Array.from({ length: AT_A_TIME }, (_, at) => from + at);
    const made = numbers.map((number) => ({ ...madeUp(number), number }));
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
