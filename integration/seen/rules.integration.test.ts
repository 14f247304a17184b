import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { askedBy } from "./promql";
import { RULES, readDashboard, readRules } from "./rules";

const PROMTOOL = "promtool";
const alerts = readRules().filter((rule) => "alert" in rule);

const promtool = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(PROMTOOL, args, { cwd: RULES, encoding: "utf8" });
  return { status, text: `${stdout}${stderr}` };
};

it("has rules that Prometheus takes", () => {
  expect(promtool("check", "rules", "alerts.yaml")).toMatchObject({ status: 0 });
});

it("alerts while something is wrong, and not otherwise", () => {
  expect(promtool("test", "rules", "alerts.test.yaml")).toMatchObject({ status: 0 });
});

it("tries each alert, and explains it to operators", () => {
  const tried = readFileSync(`${RULES}alerts.test.yaml`, "utf8");
  const handbook = readFileSync(`${RULES}../../docs/operations.md`, "utf8");
  const names = alerts.map(({ alert }) => alert);
  expect(names.length).toBeGreaterThan(8);
  expect(names.filter((name) => !tried.includes(`"${name}"`))).toEqual([]);
  expect(names.filter((name) => !handbook.includes(`| \`${name}\` |`))).toEqual([]);
});

it("has a dashboard whose panels have numbers of their own, and places that do not overlap", () => {
  const { panels, templating } = readDashboard();
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) => {
    expect(x + w).toBeLessThanOrEqual(24);
    return Array.from({ length: w * h }, (_, at) => `${x + (at % w)} ${y + Math.floor(at / w)}`);
  });
  expect(new Set(cells).size).toBe(cells.length);
  const known = new Set([...templating.list.map(({ name }) => name), "__rate_interval"]);
  const used = [...JSON.stringify(panels).matchAll(/\$\{?(\w+)/g)].map(([, name = ""]) => name);
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});

it("has expressions that are PromQL", () => {
  expect(() => askedBy("sum by (a) (rate(b[5m])")).toThrow("no PromQL");
  const { selectors, grouped } = askedBy('sum by (a) (rate(b{c="d", e=~"f"}[$__rate_interval])) / g');
  expect(selectors).toEqual([
    {
      metric: "b",
      conditions: [
        { label: "c", operator: "=", value: "d" },
        { label: "e", operator: "=~", value: "f" },
      ],
    },
    { metric: "g", conditions: [] },
  ]);
  expect(grouped).toEqual(["a"]);
});
