import type { Digest } from "../name/digest";
import type { NestingNotice, NestingNoticeKind } from "./nesting-notice";

const NAMED = 10;

/** Collects one notice of each kind: a hostile index could cause thousands. */
export class NoticeCollector {
  readonly #notices = new Map<NestingNoticeKind, { count: number; digests: Set<Digest> }>();

  /** Adds a notice. Returns an empty list in place of the entries left out. */
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
