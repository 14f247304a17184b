import type { Digest } from "../name/digest";
import type { NestingNotice, NestingNoticeKind } from "./nesting-notice";

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
