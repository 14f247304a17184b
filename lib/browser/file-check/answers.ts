import type { ImageSummary } from "@/lib/contract/image/image-summary";
import type { ReplacementLine } from "@/lib/contract/image/replacement";
import type { Problem } from "@/lib/contract/problem";
import type { Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/** The registry's answer for one reference, or why nothing is known. */
export type Answer = { summary: ImageSummary } | { problem: Problem };

/** A younger answer is reused when the file is edited. */
const YOUNG_MILLISECONDS = 60_000;

/** The answers so far. */
export class Answers {
  readonly #answers = new Map<string, Answer & { at: number }>();
  readonly #replacements = new Map<string, ReplacementLine>();
  /** Repositories that are not asked for, because there are too many. */
  readonly unasked: ReadonlySet<Repository>;

  constructor(unasked: Iterable<Repository> = [], before?: Answers) {
    this.unasked = new Set(unasked);
    const youngest = Date.now() - YOUNG_MILLISECONDS;
    for (const [key, answer] of before ? before.#answers : []) {
      if ("summary" in answer && answer.at > youngest) this.#answers.set(key, answer);
    }
  }

  /** Returns a copy: components that show answers need a new object for each change. */
  copy(): Answers {
    const copy = new Answers(this.unasked);
    for (const [key, answer] of this.#answers) copy.#answers.set(key, answer);
    for (const [key, line] of this.#replacements) copy.#replacements.set(key, line);
    return copy;
  }

  answer(region: Region, repository: Repository, reference: Reference): Answer | undefined {
    return this.#answers.get(`${region} ${repository} ${reference}`);
  }

  setAnswer(region: Region, repository: Repository, reference: string, answer: Answer): void {
    this.#answers.set(`${region} ${repository} ${reference}`, { ...answer, at: Date.now() });
  }

  replacement(region: Region, repository: Repository, tag: Tag): ReplacementLine | undefined {
    return this.#replacements.get(`${region} ${repository} ${tag}`);
  }

  setReplacement(region: Region, repository: Repository, line: ReplacementLine): void {
    this.#replacements.set(`${region} ${repository} ${line.tag}`, line);
  }
}
