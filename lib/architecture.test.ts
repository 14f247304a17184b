import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LAYERS, NEVER, SERVER_ROOMS } from "./layers.testing";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS = ["app", "components", "lib", "integration", "e2e", "scripts", "bench"];
const ROOT_FILES = ["instrumentation.ts", "proxy.ts"].filter((name) => existsSync(`${ROOT}${name}`));
const PROGRAM = ["app", "components", "lib", ...ROOT_FILES];
const MOST_LINES = 200;
/** A file of tests may have a few cases more. */
const MOST_TEST_LINES = 250;
/** Files of one folder, including tests, without its subfolders. */
const MOST_FILES = 24;

type Source = { path: string; text: string; lines: number };

function sourceAt(path: string): Source {
  const text = readFileSync(`${ROOT}${path}`, "utf8");
  return { path, text, lines: text.split("\n").length - 1 };
}

function sourcesBelow(folder: string): Source[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|tsx|mjs|css)$/.test(name))
    .map((name) => sourceAt(posix.join(folder, name.replaceAll("\\", "/"))));
}

const SOURCES = [...FOLDERS.flatMap(sourcesBelow), ...ROOT_FILES.map(sourceAt)];
const isTest = (path: string) => /\.(?:test|testing)\.tsx?$/.test(path);
const isBelow = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const PRODUCTION = SOURCES.filter(
  ({ path }) => /\.tsx?$/.test(path) && !isTest(path) && PROGRAM.some((part) => isBelow(path, part)),
);

const STATIC = /^(?:import|export)\s+(?:[\w*\s{},$]+?\s+from\s+)?"([^"]+)"/gm;
const DYNAMIC = /\bimport\(\s*"([^"]+)"\s*\)/g;

/** Returns a file's imports: paths from the project's root without suffix, and names of packages. */
function importsOf({ path, text }: Source): { modules: string[]; packages: string[] } {
  const modules: string[] = [];
  const packages: string[] = [];
  for (const [, target = ""] of [...text.matchAll(STATIC), ...text.matchAll(DYNAMIC)]) {
    if (target.startsWith("@/")) modules.push(target.slice(2));
    else if (target.startsWith(".")) modules.push(posix.join(dirname(path), target));
    else packages.push(target);
  }
  return { modules, packages };
}

const GRAPH = new Map(PRODUCTION.map((source) => [source.path, importsOf(source)]));

/** Returns `file → module` for every matching import. */
function edges(fits: (path: string, module: string) => boolean): string[] {
  return [...GRAPH].flatMap(([path, { modules }]) =>
    modules.filter((module) => fits(path, module)).map((module) => `${path} → ${module}`),
  );
}

describe("reading imports", () => {
  it("finds every import statement", () => {
    for (const { path, text } of PRODUCTION) {
      const statements = text.match(/^import\b(?!\()/gm) ?? [];
      const found = [...text.matchAll(STATIC)].filter(([match]) => match.startsWith("import"));
      expect(found, path).toHaveLength(statements.length);
    }
    expect(edges(() => true).length).toBeGreaterThan(300);
  });

  it("reads all forms", () => {
    const text = [
      'import "./a";',
      'import type { A } from "@/lib/b";',
      "import {\n  c,\n} from",
      '  "c";',
      'export * from "../d";',
    ];
    const source = { path: "lib/x/y.ts", text: `${text.join("\n")}\nawait import("e");`, lines: 1 };
    expect(importsOf(source)).toEqual({ modules: ["lib/x/a", "lib/b", "lib/d"], packages: ["c", "e"] });
  });
});

describe("imports point one way", () => {
  it.each(Object.entries(LAYERS))("%s imports only %j", (layer, allowed) => {
    const fits = (path: string, module: string) =>
      isBelow(path, layer) && !allowed.some((folder) => isBelow(module, folder));
    expect(edges(fits)).toEqual([]);
  });

  it.each(Object.entries(NEVER))("%s never imports %j", (layer, forbidden) => {
    const fits = (path: string, module: string) =>
      isBelow(path, layer) && forbidden.some((folder) => isBelow(module, folder));
    expect(edges(fits)).toEqual([]);
  });

  it.each(Object.entries(SERVER_ROOMS))("lib/server/%s imports only %j of the server", (room, allowed) => {
    const own = `lib/server/${room}`;
    const fits = (path: string, module: string) =>
      isBelow(path, own) &&
      isBelow(module, "lib/server") &&
      ![room, ...allowed].some((each) => isBelow(module, `lib/server/${each}`));
    expect(edges(fits)).toEqual([]);
  });

  it("has every file of the server in a room", () => {
    const outside = PRODUCTION.filter(
      ({ path }) =>
        isBelow(path, "lib/server") && !Object.keys(SERVER_ROOMS).some((room) => isBelow(path, `lib/server/${room}`)),
    );
    expect(outside.map(({ path }) => path)).toEqual([]);
  });

  it("has a rule for every folder of the program", () => {
    const unruled = PRODUCTION.filter(({ path }) => !Object.keys(LAYERS).some((layer) => isBelow(path, layer)));
    expect(unruled.map(({ path }) => path)).toEqual([]);
  });

  it("has the specs' words depend on zod alone", () => {
    const packages = [...GRAPH].filter(([path]) => isBelow(path, "lib/oci")).flatMap(([, found]) => found.packages);
    expect(packages.filter((name) => !/^zod(?:\/|$)/.test(name))).toEqual([]);
  });

  it("keeps tests and tools out of the program", () => {
    const isTool = (module: string) =>
      ["integration", "e2e", "scripts", "bench"].some((folder) => isBelow(module, folder));
    expect(edges((_path, module) => isTool(module) || /\.(?:test|testing)$/.test(module))).toEqual([]);
    const vitest = [...GRAPH].filter(([, { packages }]) =>
      packages.some((name) => /^(?:vitest|@playwright)/.test(name)),
    );
    expect(vitest.map(([path]) => path)).toEqual([]);
  });
});

describe("files say where they run", () => {
  const startsWith = ({ text }: Source, directive: string) => text.trimStart().startsWith(directive);

  it("keeps the server's code out of browsers", () => {
    const unguarded = PRODUCTION.filter(
      (source) => isBelow(source.path, "lib/server") && !startsWith(source, 'import "server-only";'),
    );
    expect(unguarded.map(({ path }) => path)).toEqual([]);
  });

  it("lets nothing that runs in browsers lead to the server's code", () => {
    const needs = ({ path, text }: Source) =>
      importsOf({ path, lines: 0, text: text.replace(/^import type [^;]+;/gm, "") }).modules;
    const byModule = new Map(PRODUCTION.map((source) => [source.path.replace(/\.tsx?$/, ""), source]));
    const ways = new Map(PRODUCTION.filter((it) => startsWith(it, '"use client"')).map((it) => [it, it.path]));
    // A map goes on to what is added on the way.
    for (const [source, way] of ways) {
      for (const next of needs(source).flatMap((module) => byModule.get(module) ?? [])) {
        if (!ways.has(next)) ways.set(next, `${way} → ${next.path}`);
      }
    }
    expect([...ways].filter(([{ text }]) => /^import "server-only";/m.test(text)).map(([, way]) => way)).toEqual([]);
  });

  it("names what runs in browsers, except where Next gives the name", () => {
    const named = /\.client\.tsx?$|^app\/(?:global-)?error\.tsx$/;
    const misnamed = PRODUCTION.filter((source) => startsWith(source, '"use client"') && !named.test(source.path));
    expect(misnamed.map(({ path }) => path)).toEqual([]);
  });

  it("has .client files begin with the directive, or be plain parts of such files", () => {
    const isClient = (path: string) => /\.client(?:\.tsx?)?$/.test(path);
    const plain = PRODUCTION.filter((source) => isClient(source.path) && !startsWith(source, '"use client"'));
    const modules = new Set(plain.map(({ path }) => path.slice(0, -extname(path).length)));
    expect(edges((path, module) => modules.has(module) && !isClient(path))).toEqual([]);
  });
});

describe("the shape of the code", () => {
  it(`has no file of more than ${MOST_LINES} lines, and of tests ${MOST_TEST_LINES}`, () => {
    const isOfTests = (path: string) => isTest(path) || /^(?:integration|e2e)\//.test(path);
    const long = SOURCES.filter(({ path, lines }) => lines > (isOfTests(path) ? MOST_TEST_LINES : MOST_LINES));
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it(`has no folder of more than ${MOST_FILES} files`, () => {
    const counts = new Map<string, number>();
    for (const { path } of SOURCES) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });

  it("has no dumping ground", () => {
    const dumps = SOURCES.filter(({ path }) =>
      [...dirname(path).split("/"), basename(path, extname(path))].some((name) =>
        /^(?:utils?|helpers?|common|misc)$/.test(name),
      ),
    );
    expect(dumps.map(({ path }) => path)).toEqual([]);
  });
});
