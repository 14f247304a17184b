export type TagOperator = "os" | "arch" | "ver" | "variant" | "date" | "is";

export const TAG_OPERATORS: readonly TagOperator[] = ["os", "arch", "ver", "variant", "date", "is"];

export type Comparison = "=" | ">=" | "<=" | ">" | "<";

/** One condition of a filter. Its value is in the spelling that tags are compared in. */
export type TagTerm =
  | { readonly operator: "word" | "os" | "arch" | "variant"; readonly value: string; readonly negated: boolean }
  | { readonly operator: "is"; readonly value: "floating" | "fixed"; readonly negated: boolean }
  | {
      readonly operator: "ver";
      readonly comparison: Comparison;
      readonly value: readonly number[];
      readonly negated: boolean;
    }
  | { readonly operator: "date"; readonly comparison: Comparison; readonly value: string; readonly negated: boolean };

/** A piece of a filter's text that is not a condition, as written. */
export interface TagFilterProblem {
  readonly kind: "unknown-operator" | "unknown-value" | "value-missing" | "too-many";
  readonly operator: string;
  readonly text: string;
}

export interface TagFilter {
  readonly terms: readonly TagTerm[];
  readonly problems: readonly TagFilterProblem[];
}

/** The value of `variant:` and `arch:` for names without a variant or architecture. */
export const PLAIN_VARIANT = "plain";
export const EVERY_ARCHITECTURE = "every";
