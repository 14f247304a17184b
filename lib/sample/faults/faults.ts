import type { FaultRule, FaultTarget } from "./fault-rule";
import { misbehavingRule } from "./misbehaving-repository";

function fits(rule: FaultRule, target: FaultTarget): boolean {
  return (["region", "endpoint", "repository", "reference"] as const).every(
    (field) => rule[field] === undefined || rule[field] === target[field],
  );
}

/** The rules in force. The first that fits a request decides; rules of `sample/misbehaving/…` come last. */
export class Faults {
  #rules: { rule: FaultRule; left: number }[] = [];

  /** Adds a rule; what is returned takes it away again. */
  add(rule: FaultRule): () => void {
    const entry = { rule, left: rule.times ?? Number.POSITIVE_INFINITY };
    this.#rules.push(entry);
    return () => {
      this.#rules = this.#rules.filter((other) => other !== entry);
    };
  }

  /** Takes all rules away, except those that are always on. */
  clear(): void {
    this.#rules = [];
  }

  /** Puts these rules in the place of all others. */
  replace(rules: readonly FaultRule[]): void {
    this.clear();
    for (const rule of rules) this.add(rule);
  }

  /** The rules that can still hit a request. */
  list(): FaultRule[] {
    return this.#rules.map(({ rule, left }) => (rule.times === undefined ? rule : { ...rule, times: left }));
  }

  /** The rule for a request, which counts as one hit of it. */
  take(target: FaultTarget): FaultRule | undefined {
    const entry = this.#rules.find(({ rule }) => fits(rule, target));
    if (!entry) return misbehavingRule(target);
    entry.left -= 1;
    if (entry.left <= 0) this.#rules = this.#rules.filter((other) => other !== entry);
    return entry.rule;
  }
}
