import { ObservableMap } from "@/lib/browser/known/observable-map";
import type { ReplacementLine } from "@/lib/contract/image/replacement";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { type Answer, Answers, answerKey } from "./answers";

/** A younger answer is reused when the file is edited. */
const YOUNG_MILLISECONDS = 60_000;

/** The answers about a file's images: components watch them, requests fill them. */
export class AnswerStore {
  readonly #answers = new ObservableMap<string, Answer & { at: number }>();
  readonly #replacements = new ObservableMap<string, ReplacementLine>();
  #unasked: ReadonlySet<Repository> = new Set();
  #viewed: [unknown, unknown, unknown] | undefined;
  #view: Answers | undefined;

  /** Begins with the questions of a changed file: keeps what was read a moment ago, and drops what failed. */
  begin(unasked: Iterable<Repository>): void {
    const youngest = Date.now() - YOUNG_MILLISECONDS;
    this.#unasked = new Set(unasked);
    this.#answers.keep((answer) => "summary" in answer && answer.at > youngest);
    this.#replacements.keep(() => false);
  }

  /** Drops all answers. */
  clear(): void {
    this.#answers.keep(() => false);
    this.#replacements.keep(() => false);
  }

  /** Returns the answers so far; the object changes with them. */
  now(): Answers {
    return new Answers({ answers: this.#answers, replacements: this.#replacements, unasked: this.#unasked });
  }

  setAnswer(region: Region, repository: Repository, reference: string, answer: Answer): void {
    this.#answers.set(answerKey(region, repository, reference), { ...answer, at: Date.now() });
  }

  setReplacement(region: Region, repository: Repository, line: ReplacementLine): void {
    this.#replacements.set(answerKey(region, repository, line.tag), line);
  }

  /** Returns the answers so far, which never change: the same object until one is set. */
  readonly view = (): Answers => {
    const [answers, replacements, unasked] = [this.#answers.view(), this.#replacements.view(), this.#unasked];
    const viewed = [answers, replacements, unasked] as const;
    if (!this.#view || viewed.some((part, at) => part !== this.#viewed?.[at])) {
      this.#viewed = [...viewed];
      this.#view = new Answers({ answers, replacements, unasked });
    }
    return this.#view;
  };

  /** @returns unsubscribes */
  readonly subscribe = (listener: () => void): (() => void) => {
    const stops = [this.#answers.subscribe(listener), this.#replacements.subscribe(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  };
}
