import type { ImageSummary } from "@/lib/contract/image/image-summary";
import type { ReplacementLine } from "@/lib/contract/image/replacement";
import type { Problem } from "@/lib/contract/problem";
import type { Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/** The registry's answer for one reference, or why nothing is known. */
export type Answer = { summary: ImageSummary } | { problem: Problem };

/** Returns the key of an answer, and of the replacement for a tag. */
export function answerKey(region: Region, repository: Repository, reference: string): string {
  return `${region} ${repository} ${reference}`;
}

type Known<Value> = { get(key: string): Value | undefined };

type Parts = {
  answers: Known<Answer>;
  replacements: Known<ReplacementLine>;
  /** Repositories that are not asked for, because there are too many. */
  unasked: ReadonlySet<Repository>;
};

/** The answers about a file's images. */
export class Answers {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get unasked(): ReadonlySet<Repository> {
    return this.#parts.unasked;
  }

  answer(region: Region, repository: Repository, reference: Reference): Answer | undefined {
    return this.#parts.answers.get(answerKey(region, repository, reference));
  }

  replacement(region: Region, repository: Repository, tag: Tag): ReplacementLine | undefined {
    return this.#parts.replacements.get(answerKey(region, repository, tag));
  }
}
