import "server-only";
import type { Repository } from "@/lib/oci/name/repository";
import { tagsFrom } from "./tag-text";
import type { Work } from "./work";

const AT_ONCE = 500;

/** Notes that the tags of a repository that does not exist any more are gone. Their histories stay. */
export async function noteGoneTags({ region, store, clock, signal }: Work, repository: Repository): Promise<void> {
  const list = await store.lists.get({ region, kind: "tags", name: repository });
  if (!list) return;
  const [at, saw] = [clock.now(), { state: "gone" } as const];
  for (let page = tagsFrom(list.body, 0, AT_ONCE); page.tags.length > 0; ) {
    const standing = await store.reader.standing(region, repository, page.tags);
    const known = page.tags.filter((tag) => (standing.get(tag)?.state ?? "gone") !== "gone");
    const lookedBefore = list.readAt;
    await Promise.all(known.map((tag) => store.observations.look({ region, repository, tag, at, saw, lookedBefore })));
    signal.throwIfAborted();
    page = tagsFrom(list.body, page.next, AT_ONCE);
  }
}
