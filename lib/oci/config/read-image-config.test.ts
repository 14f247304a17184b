import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imageConfigDetailsSchema, imageConfigSchema } from "./image-config";
import { HISTORY_LIMIT, readImageConfig } from "./read-image-config";

const DIGEST = `sha256:${"a".repeat(64)}`;
const paths = (document: unknown) => readImageConfig(document).problems.map(({ path }) => path);

const WHOLE = {
  created: "2026-08-11T00:00:00Z",
  author: "Somebody",
  comment: "by hand",
  architecture: "arm64",
  variant: "v8",
  os: "linux",
  "os.version": "10.0.20348.1",
  "os.features": ["win32k"],
  config: {
    User: "1654",
    ExposedPorts: { "8080/tcp": {} },
    Env: ["PATH=/bin", "EMPTY="],
    Entrypoint: ["dotnet", "app.dll"],
    Cmd: ["--help"],
    Volumes: { "/data": {} },
    WorkingDir: "/app",
    Labels: { a: "b" },
    StopSignal: "SIGTERM",
    ArgsEscaped: true,
    Healthcheck: {
      Test: ["CMD", "/check"],
      Interval: 30_000_000_000,
      Timeout: 3_000_000_000,
      StartPeriod: 1,
      StartInterval: 2,
      Retries: 3,
    },
    OnBuild: ["COPY . /app"],
    Shell: ["/bin/sh", "-c"],
  },
  rootfs: { diff_ids: [DIGEST] },
  history: [{ created: "2026-08-11T00:00:00Z", created_by: "ADD", author: "x", comment: "y", empty_layer: false }, {}],
};

test("reads every field of the spec as it is, and leaves out those of other specs", () => {
  const { config, problems, more } = readImageConfig({
    ...WHOLE,
    docker_version: "20",
    rootfs: { type: "layers", diff_ids: [DIGEST] },
  });
  expect(config).toEqual(WHOLE);
  expect({ problems, more }).toEqual({ problems: [], more: 0 });
});

test("reads null as missing, as encoders write it", () => {
  const nulls = Object.fromEntries(Object.keys(WHOLE).map((key) => [key, null]));
  const settings = Object.fromEntries(Object.keys(WHOLE.config).map((key) => [key, null]));
  expect(readImageConfig(nulls)).toEqual({ config: {}, problems: [], more: 0 });
  expect(readImageConfig({ config: settings })).toEqual({ config: { config: {} }, problems: [], more: 0 });
});

describe("leaves out and names a field of a wrong type, and keeps the rest", () => {
  test.each([
    ["os", { ...WHOLE, os: 1 }],
    ["created", { ...WHOLE, created: 0 }],
    ["os.features", { ...WHOLE, "os.features": ["win32k", 1] }],
    ["config", { ...WHOLE, config: ["User"] }],
    ["rootfs", { ...WHOLE, rootfs: "layers" }],
    ["history", { ...WHOLE, history: {} }],
  ])("%s", (path, document) => {
    const { [path]: _, ...rest }: Record<string, unknown> = WHOLE;
    const reading = readImageConfig(document);
    expect(reading.problems).toEqual([{ path, reason: "wrong-type" }]);
    expect(reading.config).toEqual(rest);
  });

  test.each([
    ["User", 0],
    ["ExposedPorts", ["8080/tcp"]],
    ["Env", "PATH=/bin"],
    ["Entrypoint", "dotnet app.dll"],
    ["Cmd", ["--port", 80]],
    ["Volumes", "/data"],
    ["Labels", [["a", "b"]]],
    ["ArgsEscaped", "true"],
  ])("config.%s", (field, value) => {
    const { [field]: _, ...rest }: Record<string, unknown> = WHOLE.config;
    const reading = readImageConfig({ config: { ...WHOLE.config, [field]: value } });
    expect(reading.problems).toEqual([{ path: `config.${field}`, reason: "wrong-type" }]);
    expect(reading.config.config).toEqual(rest);
  });

  test("a single variable or label", () => {
    const reading = readImageConfig({ config: { Env: ["A=1", 2, "B=3"], Labels: { a: "b", c: 4, d: "e" } } });
    expect(reading.config.config).toEqual({ Env: ["A=1", "B=3"], Labels: { a: "b", d: "e" } });
    expect(reading.problems.map(({ path }) => path)).toEqual(["config.Env.1", "config.Labels.c"]);
  });

  test.each([[["sha256:short"]], [[DIGEST, 1]], [DIGEST]])("rootfs.diff_ids of %j", (ids) => {
    expect(paths({ rootfs: { diff_ids: ids } })).toEqual(["rootfs.diff_ids"]);
    expect(readImageConfig({ rootfs: { diff_ids: ids } }).config.rootfs?.diff_ids).toBeUndefined();
  });
});

describe("history", () => {
  test("keeps a step with a field of a wrong type", () => {
    const reading = readImageConfig({ history: [{ created_by: 1, comment: "a" }, { empty_layer: true }] });
    expect(reading.config.history).toEqual([{ comment: "a" }, { empty_layer: true }]);
    expect(reading.problems).toEqual([{ path: "history.0.created_by", reason: "wrong-type" }]);
  });

  test.each([
    ["a step that is none", [{}, "RUN"], "history.1"],
    ["a step that does not say whether it is empty", [{ empty_layer: "true" }, {}], "history.0.empty_layer"],
  ])("is left out for %s: later steps would stand beside other layers", (_why, history, path) => {
    expect(readImageConfig({ history }).config.history).toBeUndefined();
    expect(paths({ history })).toEqual([path, "history"]);
  });

  test("is left out if it is too long", () => {
    const steps = (length: number) => ({ history: Array.from({ length }, () => ({})) });
    expect(readImageConfig(steps(HISTORY_LIMIT)).config.history).toHaveLength(HISTORY_LIMIT);
    expect(readImageConfig(steps(HISTORY_LIMIT + 1))).toMatchObject({
      config: {},
      problems: [{ path: "history", reason: "too-many" }],
    });
  });
});

test.each([null, undefined, [], "text", 1, true])("%j is not a configuration", (document) => {
  expect(readImageConfig(document)).toEqual({ config: {}, problems: [{ path: "", reason: "wrong-type" }], more: 0 });
});

test("names a hundred problems and counts the others", () => {
  const { problems, more } = readImageConfig({ config: { Env: Array.from({ length: 10_000 }, () => 1) } });
  expect(problems).toHaveLength(100);
  expect(more).toBe(9_900);
});

test("shortens the keys that it names", () => {
  expect(paths({ config: { Labels: { ["k".repeat(1000)]: 1 } } })).toEqual([`config.Labels.${"k".repeat(100)}…`]);
});

test("treats names of built-in properties like any other key", () => {
  const document: unknown = JSON.parse('{"config":{"Labels":{"__proto__":"a","constructor":"b"}}}');
  const labels = readImageConfig(document).config.config?.Labels ?? {};
  expect(Object.entries(labels)).toEqual([
    ["__proto__", "a"],
    ["constructor", "b"],
  ]);
});

const field = fc.constantFrom(...Object.keys(WHOLE), ...Object.keys(WHOLE.config), "diff_ids", "created_by");
const anything = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, true, 1, "text", DIGEST),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(field, fc.string()), tie("tree"), { maxKeys: 6 }),
  ),
})).tree;

test("no document crashes it, and the result has the declared shape", () => {
  fc.assert(
    fc.property(anything, (document) => {
      const { config } = readImageConfig(document);
      expect(imageConfigDetailsSchema.safeParse(config).success).toBe(true);
      expect(imageConfigSchema.safeParse(config).success).toBe(true);
    }),
  );
});

test("reads its own output without a problem", () => {
  fc.assert(
    fc.property(anything, (document) => {
      fc.pre(typeof document === "object" && document !== null && !Array.isArray(document));
      const { config } = readImageConfig(document);
      expect(readImageConfig(config)).toEqual({ config, problems: [], more: 0 });
    }),
  );
});
