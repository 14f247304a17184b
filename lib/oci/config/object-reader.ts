import * as z from "zod/mini";

/**
 * A field that was left out: its path in the document (`config.Env.3`, empty for the document itself) and the reason. A
 * long key is shortened with an ellipsis.
 */
export type FieldProblem = { path: string; reason: "wrong-type" | "too-many" };

/** The problems of one document. `more` counts those beyond the first hundred. */
export type FieldProblems = { problems: readonly FieldProblem[]; more: number };

const MOST_PROBLEMS = 100;
const LONGEST_KEY = 100;

// One issue for a whole list: a list of a million wrong items must not become a million issues.
const textsSchema = z.custom<string[]>(isTexts);

/** Collects the fields that the readers of one document leave out. */
export class ProblemCollector {
  readonly #problems: FieldProblem[] = [];
  #more = 0;

  add(problem: FieldProblem): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem);
    else this.#more += 1;
  }

  collected(): FieldProblems {
    return { problems: this.#problems, more: this.#more };
  }
}

/**
 * Reads an object of a document field by field. Leaves out a field of a wrong type and reports it to the collector;
 * keeps the others. `null` counts as missing, as Go's encoders write it.
 */
export class ObjectReader {
  readonly #fields: ReadonlyMap<string, unknown>;
  readonly #path: string;
  readonly #problems: ProblemCollector;

  private constructor(fields: ReadonlyMap<string, unknown>, path: string, problems: ProblemCollector) {
    this.#fields = fields;
    this.#path = path;
    this.#problems = problems;
  }

  /** Returns a reader of an object. Reports anything else and returns `undefined`. */
  static of(value: unknown, path: string, problems: ProblemCollector): ObjectReader | undefined {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return new ObjectReader(new Map<string, unknown>(Object.entries(value)), path, problems);
    }
    problems.add({ path, reason: "wrong-type" });
    return undefined;
  }

  /** Returns whether the field has a value, of whatever type. */
  has(key: string): boolean {
    return (this.#fields.get(key) ?? undefined) !== undefined;
  }

  field<Value>(key: string, schema: z.ZodMiniType<Value>): Value | undefined {
    const value = this.#fields.get(key) ?? undefined;
    if (value === undefined) return undefined;
    const result = schema.safeParse(value);
    return result.success ? result.data : this.drop(key);
  }

  text(key: string): string | undefined {
    return this.field(key, z.string());
  }

  /** Reads a list of texts that only makes sense as a whole; returns `undefined` if one of them is wrong. */
  texts(key: string): string[] | undefined {
    return this.field(key, textsSchema);
  }

  /** Reads a list of independent texts. Leaves out other items one by one. */
  textsEach(key: string): string[] | undefined {
    return this.list(key)?.filter((item, at): item is string => typeof item === "string" || this.#dropItem(key, at));
  }

  list(key: string): readonly unknown[] | undefined {
    const value = this.#fields.get(key) ?? undefined;
    return value === undefined || Array.isArray(value) ? value : this.drop(key);
  }

  object(key: string): ObjectReader | undefined {
    const value = this.#fields.get(key) ?? undefined;
    return value === undefined ? undefined : ObjectReader.of(value, this.#pathOf(key), this.#problems);
  }

  /** Reads all fields that are texts. */
  textRecord(): Record<string, string> {
    const entries: [string, string][] = [];
    for (const [key, value] of this.#fields) {
      if (typeof value === "string") entries.push([key, value]);
      else this.drop(key);
    }
    return Object.fromEntries(entries);
  }

  /** Reads the keys, each with an empty object. */
  keyRecord(): Record<string, Record<string, never>> {
    return Object.fromEntries([...this.#fields.keys()].map((key) => [key, {}]));
  }

  /** Leaves a field out and reports it. */
  drop(key: string, reason: FieldProblem["reason"] = "wrong-type"): undefined {
    this.#problems.add({ path: this.#pathOf(key), reason });
  }

  #dropItem(key: string, at: number): false {
    this.#problems.add({ path: `${this.#pathOf(key)}.${at}`, reason: "wrong-type" });
    return false;
  }

  #pathOf(key: string): string {
    const shown = key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key;
    return this.#path ? `${this.#path}.${shown}` : shown;
  }
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
