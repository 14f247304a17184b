import { askedBy } from "./promql";
import { readDashboard, readRules } from "./rules";
import type { Scrape } from "./scrape";

/** Labels that Prometheus adds to whatever it reads. */
const OF_PROMETHEUS = ["job", "instance"];
/** What Prometheus itself tells of each server that it reads. */
const ITS_OWN = new Map([["up", OF_PROMETHEUS]]);

/** Returns all expressions of the rules and of the dashboard. */
function expressions(): string[] {
  const panels = readDashboard().panels.flatMap((panel) => (panel.type === "row" ? [] : panel.targets));
  return [...readRules(), ...panels].map(({ expr }) => expr);
}

/** Returns what the rules and the dashboard name that a server does not tell: metrics, their labels, and values of these. */
export function namedButNotTold({ samples }: Scrape): string[] {
  const recorded = new Map(
    readRules().flatMap((rule) => ("record" in rule ? [[rule.record, askedBy(rule.expr).grouped] as const] : [])),
  );
  const labelsOf = (metric: string): readonly string[] | undefined => {
    const found = samples.filter(({ name }) => name === metric);
    const told = [...OF_PROMETHEUS, ...found.flatMap(({ labels }) => [...labels.keys()])];
    return ITS_OWN.get(metric) ?? recorded.get(metric) ?? (found.length > 0 ? told : undefined);
  };
  const valuesOf = (metric: string, label: string) =>
    samples.flatMap(({ name, labels }) => (name === metric ? [labels.get(label)] : []));
  return expressions().flatMap((expression) => {
    const { selectors, grouped } = askedBy(expression);
    const all = selectors.flatMap(({ metric }) => labelsOf(metric) ?? []);
    const unknown = selectors.flatMap(({ metric, conditions }) => {
      const known = labelsOf(metric);
      if (!known) return [metric];
      return conditions.flatMap(({ label, operator, value }) => {
        if (!known.includes(label)) return [`${metric}: ${label}`];
        if (OF_PROMETHEUS.includes(label) || recorded.has(metric)) return [];
        const values = operator.endsWith("~") ? value.split("|") : [value];
        return values.flatMap((each) =>
          valuesOf(metric, label).includes(each) ? [] : [`${metric}: ${label}=${each}`],
        );
      });
    });
    return [
      ...unknown,
      ...grouped.filter((label) => !all.includes(label)).map((label) => `by ${label}: ${expression}`),
    ];
  });
}
