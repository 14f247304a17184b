import "server-only";
import { LineCounter, parseDocument, visit } from "yaml";
import type { ChartFailure, ChartFile } from "@/lib/contract/image/chart";
import type { ChartMetadata } from "@/lib/mar/chart/chart-metadata";
import { readHelmConfig } from "@/lib/mar/chart/helm-config";
import type { ChartLimits } from "./limits";
import { mostYamlDepth } from "./yaml-depth";

type InvalidChartYaml = Omit<Extract<ChartFailure, { code: "invalid-chart-yaml" }>, "code" | "files" | "refused">;

export type ChartYamlResult = { ok: true; chart: ChartMetadata } | { ok: false; invalid: InvalidChartYaml };

/** Most aliases to follow: enough for hand-written files, too few to blow text up. */
const ALIASES = 100;

/** Parses `Chart.yaml`: its first document, the last of duplicate keys, numbers as written (`1.10` is not `1.1`). */
export function readChartYaml({ size, text }: ChartFile, limits: ChartLimits): ChartYamlResult {
  if (size > limits.chartYaml) return { ok: false, invalid: { problem: "too-large" } };
  if (text === undefined) return { ok: false, invalid: { problem: "not-text" } };
  if (mostYamlDepth(text) > limits.yamlDepth) return { ok: false, invalid: { problem: "too-deep" } };
  const parsed = parseYaml(text);
  if (!parsed.ok) return parsed;
  const result = readHelmConfig(parsed.value);
  if (result.ok) return result;
  return { ok: false, invalid: { problem: "not-metadata", ...(result.field ? { field: result.field } : {}) } };
}

function parseYaml(text: string): { ok: true; value: unknown } | { ok: false; invalid: InvalidChartYaml } {
  const lines = new LineCounter();
  try {
    // The check for duplicate keys compares each with each, which takes too long on hostile input.
    const document = parseDocument(text, {
      lineCounter: lines,
      logLevel: "silent",
      merge: true,
      prettyErrors: false,
      uniqueKeys: false,
    });
    const error = document.errors.find(({ code }) => code !== "MULTIPLE_DOCS");
    if (error) return { ok: false, invalid: { problem: "not-yaml", line: lines.linePos(error.pos[0]).line } };
    visit(document, {
      Scalar: (_key, node) => {
        if (node.value !== null) node.value = node.source ?? String(node.value);
      },
    });
    return { ok: true, value: document.toJS({ maxAliasCount: ALIASES }) };
  } catch (error) {
    // Unresolved aliases throw the same class; only the message distinguishes them.
    const tooMany = error instanceof ReferenceError && error.message.startsWith("Excessive alias count");
    return { ok: false, invalid: { problem: tooMany ? "too-many-aliases" : "not-yaml" } };
  }
}
