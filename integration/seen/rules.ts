import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import * as z from "zod";

const DEPLOY = new URL("../../deploy/", import.meta.url);
export const RULES = fileURLToPath(new URL("prometheus/", DEPLOY));

const ruleSchema = z.union([
  z.strictObject({ record: z.string(), expr: z.string() }),
  z.strictObject({
    alert: z.string(),
    expr: z.string(),
    for: z.string().optional(),
    labels: z.strictObject({ severity: z.enum(["critical", "warning"]) }),
    annotations: z.strictObject({ summary: z.string().min(10), description: z.string().min(20) }),
  }),
]);
const rulesSchema = z.strictObject({
  groups: z.array(z.strictObject({ name: z.string(), rules: z.array(ruleSchema) })),
});

/** Returns all rules for Prometheus. */
export function readRules() {
  const text = readFileSync(new URL("prometheus/alerts.yaml", DEPLOY), "utf8");
  return rulesSchema.parse(parse(text)).groups.flatMap(({ rules }) => rules);
}

const source = z.strictObject({ type: z.literal("prometheus"), uid: z.literal("$" + "{source}") });
const place = z.strictObject({
  x: z.int().min(0),
  y: z.int().min(0),
  w: z.int().min(1).max(24),
  h: z.int().min(1),
});
const variable = z.looseObject({ name: z.string(), type: z.enum(["datasource", "query"]), query: z.string() });
const panelSchema = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("row"), id: z.int(), title: z.string(), gridPos: place, panels: z.array(z.never()) }),
  z.looseObject({
    type: z.enum(["timeseries", "state-timeline"]),
    id: z.int(),
    title: z.string().min(1),
    description: z.string().min(1),
    datasource: source,
    gridPos: place,
    fieldConfig: z.looseObject({
      defaults: z.looseObject({ unit: z.enum(["reqps", "ops", "s", "bytes", "percentunit", "short", "none"]) }),
      overrides: z.array(z.never()),
    }),
    targets: z
      .array(z.looseObject({ refId: z.string(), datasource: source, expr: z.string(), legendFormat: z.string() }))
      .min(1),
  }),
]);

/** What Grafana 10 and later read; it has no schema in a package, so this is the part that the dashboard uses. */
const dashboardSchema = z.looseObject({
  uid: z.string().max(40),
  title: z.string(),
  schemaVersion: z.int().min(39),
  templating: z.strictObject({ list: z.array(variable) }),
  panels: z.array(panelSchema),
});

/** Returns the dashboard for Grafana. */
export function readDashboard() {
  return dashboardSchema.parse(JSON.parse(readFileSync(new URL("grafana/dashboard.json", DEPLOY), "utf8")));
}
