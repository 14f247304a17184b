import "server-only";
import type { Repository } from "@/lib/oci/name/repository";
import { noteUse } from "@/lib/server/exchange/draft";

/** Repositories that share a place are told of each other's news: more work, and nothing wrong. */
const PLACES = 4_096;

/** Counts in which repositories something new was seen, so that what was made from observations is made anew. */
export class RepositoryNews {
  readonly #counts = new Uint32Array(PLACES);

  /** Counts something new, such as a tag with another digest. */
  note(repository: Repository): void {
    const place = placeOf(repository);
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
  }

  /** Notes that the current answer is made from a repository's observations. */
  use(repository: Repository): void {
    const place = placeOf(repository);
    const count = this.#counts[place];
    const madeFrom = Date.now();
    const readAt = () => (this.#counts[place] === count ? madeFrom : undefined);
    noteUse({ madeFrom, fresh: Number.POSITIVE_INFINITY, readAt });
  }
}

function placeOf(repository: Repository): number {
  let hash = 0;
  for (let at = 0; at < repository.length; at += 1) hash = (hash * 31 + repository.charCodeAt(at)) | 0;
  return Math.abs(hash) % PLACES;
}
