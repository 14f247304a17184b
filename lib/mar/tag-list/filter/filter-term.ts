export type TagOperator = "os" | "arch" | "ver" | "variant" | "date" | "is";

export const TAG_OPERATORS: readonly TagOperator[] = ["os", "arch", "ver", "variant", "date", "is"];

export type Comparison = "=" | ">=" | "<=" | ">" | "<";

/** A condition of a filter; its value is in the spelling that tags are compared in. */
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

/** What a filter's text has that is not a condition, and the text, as it was written. */
export interface TagFilterProblem {
  readonly kind: "unknown-operator" | "unknown-value" | "value-missing" | "too-many";
  readonly operator: string;
  readonly text: string;
}

export interface TagFilter {
  readonly terms: readonly TagTerm[];
  readonly problems: readonly TagFilterProblem[];
}

/** The values of `variant:` and `arch:` for names that have none. */
export const PLAIN_VARIANT = "plain";
export const EVERY_ARCHITECTURE = "every";
