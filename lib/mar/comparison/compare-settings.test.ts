import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RunSettings } from "@/lib/oci/config/image-config";
import { compareSettings } from "./compare-settings";

const compare = (from: RunSettings, to: RunSettings) => compareSettings({ config: from }, { config: to });
const NONE = { settings: [], environment: [], labels: [], ports: [], volumes: [] };

describe("compareSettings", () => {
  test("names the fields that differ", () => {
    const from = { os: "linux", created: "2026-01-01", config: { User: "0", Cmd: ["sh"], WorkingDir: "/" } };
    const to = {
      os: "linux",
      created: "2026-02-02",
      config: { Cmd: ["sh", "-c"], WorkingDir: "/", StopSignal: "INT" },
    };
    expect(compareSettings(from, to).settings).toEqual([
      { field: "created", kind: "changed", from: "2026-01-01", to: "2026-02-02" },
      { field: "command", kind: "changed", from: ["sh"], to: ["sh", "-c"] },
      { field: "user", kind: "removed", from: "0" },
      { field: "stop-signal", kind: "added", to: "INT" },
    ]);
  });

  test("compares variables and labels by name, ports and volumes by meaning", () => {
    const from = {
      Env: ["PATH=/bin", "B=1", "A=1"],
      Labels: { same: "x", version: "1" },
      ExposedPorts: { "80": {}, "53/udp": {} },
      Volumes: { "/a": {} },
    };
    const to = {
      Env: ["A=2", "C=", "PATH=/bin"],
      Labels: { same: "x", version: "2" },
      ExposedPorts: { "80/tcp": {}, "8080/tcp": {} },
      Volumes: { "/b": {} },
    };
    expect(compare(from, to)).toEqual({
      settings: [],
      environment: [
        { name: "A", kind: "changed", from: "1", to: "2" },
        { name: "B", kind: "removed", from: "1" },
        { name: "C", kind: "added", to: "" },
      ],
      labels: [{ name: "version", kind: "changed", from: "1", to: "2" }],
      ports: [
        { kind: "removed", name: "53/udp" },
        { kind: "added", name: "8080/tcp" },
      ],
      volumes: [
        { kind: "removed", name: "/a" },
        { kind: "added", name: "/b" },
      ],
    });
  });

  test.each<[string, RunSettings, RunSettings]>([
    ["another order", { Env: ["A=1", "B=2"] }, { Env: ["B=2", "A=1"] }],
    ["unset as an empty text or list", { User: "", Cmd: [] }, {}],
    ["a port's default protocol", { ExposedPorts: { "80": {} } }, { ExposedPorts: { "80/tcp": {} } }],
  ])("%s is no difference", (_why, from, to) => {
    expect(compare(from, to)).toEqual(NONE);
  });

  test("distinguishes a variable without a value from one with an empty value", () => {
    expect(compare({ Env: ["A"] }, { Env: ["A="] }).environment).toEqual([
      { name: "A", kind: "changed", from: undefined, to: "" },
    ]);
  });

  test("compares a repeated variable pair by pair", () => {
    expect(compare({ Env: ["A=1", "A=2"] }, { Env: ["A=1", "A=3", "A=4"] }).environment).toEqual([
      { name: "A", kind: "changed", from: "2", to: "3" },
      { name: "A", kind: "added", to: "4" },
    ]);
  });

  test("treats names of built-in properties like any other name", () => {
    const labels: RunSettings = {
      Labels: Object.fromEntries([
        ["__proto__", "1"],
        ["constructor", "2"],
      ]),
    };
    expect(compare({}, labels).labels.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
    expect(compare(labels, labels)).toEqual(NONE);
  });
});

const words = fc.array(fc.string({ maxLength: 4 }), { maxLength: 4 });
const keys = fc.dictionary(fc.string({ maxLength: 4 }), fc.constant({}), { maxKeys: 4 });
const settings: fc.Arbitrary<RunSettings> = fc.record(
  {
    User: fc.string({ maxLength: 3 }),
    Env: words,
    Cmd: words,
    Labels: fc.dictionary(fc.string({ maxLength: 3 }), fc.string({ maxLength: 2 }), { maxKeys: 4 }),
    ExposedPorts: keys,
    Volumes: keys,
  },
  { requiredKeys: [] },
);

test("settings compared with themselves have no difference", () => {
  fc.assert(
    fc.property(settings, (of) => {
      expect(compare(of, of)).toEqual(NONE);
    }),
  );
});

test("in reverse, added becomes removed", () => {
  fc.assert(
    fc.property(settings, settings, (a, b) => {
      const [there, back] = [compare(a, b), compare(b, a)];
      for (const part of ["settings", "environment", "labels", "ports", "volumes"] as const) {
        const count = (list: readonly { kind: string }[], kind: string) =>
          list.filter((each) => each.kind === kind).length;
        expect(count(there[part], "added")).toBe(count(back[part], "removed"));
        expect(count(there[part], "changed")).toBe(count(back[part], "changed"));
      }
    }),
  );
});

test("compares what Docker adds to the spec", () => {
  const Healthcheck = { Test: ["CMD", "/check"], Interval: 30e9, Timeout: 3e9, StartPeriod: 1e9, Retries: 2 };
  const from = { comment: "one", config: { Healthcheck, Shell: ["/bin/bash", "-c"] } };
  const to = { comment: "two", config: { Healthcheck: { Test: ["NONE"] }, OnBuild: ["RUN make"] } };
  expect(compareSettings(from, to).settings).toEqual(
    expect.arrayContaining([
      {
        field: "healthcheck",
        kind: "changed",
        from: '--interval=30s --timeout=3s --start-period=1s --retries=2 CMD ["/check"]',
        to: "NONE",
      },
      { field: "shell", kind: "removed", from: ["/bin/bash", "-c"] },
      { field: "on-build", kind: "added", to: ["RUN make"] },
      { field: "comment", kind: "changed", from: "one", to: "two" },
    ]),
  );
});
