import { type PlacedText, placedSlice } from "../span";
import type { Instruction } from "./instructions";
import { quotedWords } from "./quoted-words";
import { type EscapeMark, expandWord, type VariableValue, type WordForm } from "./word";

/** Arguments that the builder sets to the platforms it builds on and for. */
const BUILD_TIME: ReadonlySet<string> = new Set(
  ["TARGET", "BUILD"]
    .flatMap((side) => ["PLATFORM", "OS", "ARCH", "VARIANT"].map((part) => side + part))
    .concat("TARGETSTAGE"),
);

/**
 * The arguments of a Dockerfile. Those before the first `FROM` have values in each `FROM`; those of a stage have none
 * there.
 */
export class DockerfileArguments implements WordForm {
  readonly #values = new Map<string, VariableValue>();
  /** Arguments from before the first `FROM` that the stage declares again. */
  #inherited = new Set<string>();
  readonly #usedPlaces = new Set<number>();
  #isInStage = false;

  constructor(readonly mark: EscapeMark) {}

  readonly valueOf = (name: string): VariableValue =>
    this.#values.has(name) ? this.#values.get(name) : BUILD_TIME.has(name) ? "build-time" : undefined;

  enterStage(): void {
    this.#isInStage = true;
    this.#inherited = new Set();
  }

  /** Reads `ARG name[=value] …`. The value may use arguments before it. */
  declare(args: PlacedText): void {
    for (const word of quotedWords(args, this.mark)) {
      const equals = word.text.indexOf("=");
      const name = equals < 0 ? word.text : word.text.slice(0, equals);
      if (this.#isInStage) {
        if (equals < 0) this.#inherited.add(name);
        else this.#note(word.text);
      } else if (equals >= 0) {
        const expanded = expandWord(placedSlice(word, equals + 1), this);
        this.#values.set(name, expanded.ok ? expanded.value : "build-time");
      }
    }
  }

  /** Records the arguments that an instruction of a stage uses. */
  noteUse({ args, heredocs }: Instruction): void {
    for (const { text } of [args, ...heredocs]) this.#note(text);
  }

  #note(text: string): void {
    if (this.#inherited.size === 0) return;
    for (const [, name = ""] of text.matchAll(/\$\{?([A-Za-z_]\w*)/g)) {
      const value = this.#inherited.has(name) ? this.#values.get(name) : undefined;
      if (!value || value === "build-time") continue;
      for (const place of value.places) this.#usedPlaces.add(place);
      this.#inherited.delete(name);
    }
  }

  /** Returns true if a character of the file is in a value that an instruction of a stage uses. */
  isUsedAt(place: number): boolean {
    return this.#usedPlaces.has(place);
  }
}
