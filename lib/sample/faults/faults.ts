import type { FaultRule, FaultTarget } from "./fault-rule";
import { misbehavingRule } from "./misbehaving-repository";

function fits(rule: FaultRule, target: FaultTarget): boolean {
  if (target.endpoint.startsWith("portal-") && rule.endpoint !== target.endpoint) return false;
  return (["region", "endpoint", "repository", "reference"] as const).every(
    (field) => rule[field] === undefined || rule[field] === target[field],
  );
}

/** The active rules. The first match applies; rules of `sample/misbehaving/…` come last. */
export class Faults {
  #rules: { rule: FaultRule; left: number }[] = [];

  /** Adds a rule. Returns a function that removes it. */
  add(rule: FaultRule): () => void {
    const entry = { rule, left: rule.times ?? Number.POSITIVE_INFINITY };
    this.#rules.push(entry);
    return () => {
      this.#rules = this.#rules.filter((other) => other !== entry);
    };
  }

  /** Removes all rules, except those that are always on. */
  clear(): void {
    this.#rules = [];
  }

  /** Replaces all rules by these. */
  replace(rules: readonly FaultRule[]): void {
    this.clear();
    for (const rule of rules) this.add(rule);
  }

  /** Returns the rules that can still apply to a request. */
  list(): FaultRule[] {
    return this.#rules.map(({ rule, left }) => (rule.times === undefined ? rule : { ...rule, times: left }));
  }

  /** Returns the rule for a request, and counts it as used once. */
  take(target: FaultTarget): FaultRule | undefined {
    const entry = this.#rules.find(({ rule }) => fits(rule, target));
    if (!entry) return misbehavingRule(target);
    entry.left -= 1;
    if (entry.left <= 0) this.#rules = this.#rules.filter((other) => other !== entry);
    return entry.rule;
  }
}
