import type { Digest } from "./digest";

/**
 * Why something of an index is not in its flat list: an index that lists itself, be it through others (`cycle`); one
 * that was listed before; one too deep in others; one that could not be read; more indexes or entries than are looked at.
 */
export type NestingNoticeKind =
  | "cycle"
  | "repeated"
  | "too-deep"
  | "unreadable"
  | "too-many-indexes"
  | "too-many-entries";

/** How often something is missing for one reason, and the first digests of it. */
export type NestingNotice = { kind: NestingNoticeKind; count: number; digests: readonly Digest[] };

const NAMED = 10;

/** Collects notices, one of each kind: a hostile index can give reason for thousands. */
export class NoticeCollector {
  readonly #notices = new Map<NestingNoticeKind, { count: number; digests: Set<Digest> }>();

  /** Takes a notice; the empty list that it gives stands for what is left out. */
  add(kind: NestingNoticeKind, digest: Digest): [] {
    const notice = this.#notices.get(kind) ?? { count: 0, digests: new Set() };
    notice.count += 1;
    if (notice.digests.size < NAMED) notice.digests.add(digest);
    this.#notices.set(kind, notice);
    return [];
  }

  collected(): NestingNotice[] {
    return [...this.#notices].map(([kind, { count, digests }]) => ({ kind, count, digests: [...digests] }));
  }
}
