import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { targetOf } from "@/lib/contract/operation/operation";
import { OPERATIONS } from "@/lib/contract/operation/operations";
import { PARAMETERS, type ParameterKey } from "@/lib/contract/operation/parameter";
import { endAll } from "../../scripts/process/started.mjs";
import { registrySettings } from "../../scripts/registry-settings.mjs";
import { root } from "../../scripts/root.mjs";
import { startSample } from "../../scripts/sample.mjs";
import {
  modulesAbove,
  type StandaloneFolder,
  type StartedServer,
  standaloneFolder,
  startServer,
} from "./standalone-folder";

/** Pages of each kind, and what pages and browsers ask for besides. */
const ADDRESSES = [
  "/",
  "/?browse=all",
  "/?q=aspnet",
  "/dotnet/aspnet",
  "/dotnet/aspnet:10.0",
  "/zh-cn/dotnet/aspnet:10.0?region=china",
  "/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0",
  "/history",
  "/history/dotnet/aspnet",
  "/history/dotnet/aspnet:10.0",
  "/check",
  "/endpoints",
  "/docs",
  "/sw.js",
  "/icon.svg",
  "/favicon.ico",
  "/robots.txt",
  "/apple-touch-icon.png",
  "/og/global/dotnet/aspnet:10.0.png",
];

let folder: StandaloneFolder;
let server: StartedServer;
let before: string[];
beforeAll(async () => {
  folder = await standaloneFolder();
  before = await readdir(folder.app, { recursive: true });
  const { registry } = await startSample();
  const own = { DATABASE_URL: join(folder.data, "store.sqlite"), TMPDIR: folder.data };
  server = await startServer(folder.app, { ...registrySettings(registry), ...own }, { asNobody: true });
});
afterAll(async () => {
  server?.child.kill("SIGKILL");
  await endAll();
  await folder?.remove();
});

const get = (path: string) => fetch(server.url + path, { redirect: "manual" });

test("it has the size that docs/operations.md says, within what the scripts of earlier builds take", async () => {
  const [, written = ""] =
    /The folder has (\d+) MB/.exec(await readFile(join(root, "docs/operations.md"), "utf8")) ?? [];
  const files = (await readdir(folder.app, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
  const sizes = await Promise.all(files.map(async (each) => (await stat(join(each.parentPath, each.name))).size));
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  expect(Math.abs(megabytes / Number(written) - 1)).toBeLessThan(0.15);
});

test("no folder above has packages that it could use", () => {
  expect(modulesAbove(folder.app)).toEqual([]);
});

test.each(ADDRESSES)("%s is served", async (address) => {
  const answer = await get(address);
  expect({ address, status: answer.status }).toEqual({ address, status: 200 });
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
});

test("each address of the API answers, those with documents, feeds and badges too", async () => {
  const manifest = await get("/api/global/v2/dotnet/aspnet/manifests/10.0");
  const digest = manifest.headers.get("Docker-Content-Digest") ?? "";
  expect(digest).toMatch(/^sha256:/);
  const exampleOf = (of: ParameterKey) =>
    PARAMETERS[of].example.startsWith("sha256:") ? digest : PARAMETERS[of].example;
  const answered: Record<string, number> = {};
  // The sample registry looks for a digest's referrers in all of a repository's images, which takes it as long as the server waits.
  const { referrers: _, ...operations } = OPERATIONS;
  for (const [id, operation] of Object.entries(operations)) {
    const required = operation.parameters.filter(({ isRequired }) => isRequired);
    const answer = await get(targetOf(operation, Object.fromEntries(required.map(({ of }) => [of, exampleOf(of)]))));
    await answer.arrayBuffer();
    answered[id] = answer.status;
  }
  // An index of platforms has no configuration, chart or bill of materials.
  const others = Object.entries(answered).filter(([, status]) => status !== 200);
  expect(others.filter(([, status]) => status >= 500)).toEqual([]);
  expect(others.map(([id]) => id)).toEqual(["config", "sbom", "attached", "chartFile"]);
});

test("every script, style and typeface that pages name is there, compressed too", async () => {
  const pages = await Promise.all(
    ["/", "/dotnet/aspnet", "/dotnet/aspnet:10.0"].map(async (path) => (await get(path)).text()),
  );
  const files = new Set(pages.flatMap((page) => page.match(/\/_next\/static\/[\w./~-]+/g) ?? []));
  expect(files.size).toBeGreaterThan(10);
  for (const file of files) {
    const answer = await fetch(server.url + file, { headers: { "Accept-Encoding": "br" } });
    await answer.arrayBuffer();
    expect({ file, status: answer.status }).toEqual({ file, status: 200 });
    if (file.endsWith(".js")) expect(answer.headers.get("Content-Encoding")).toBe("br");
  }
});

test("it ends when asked, without an error in its log; it wrote its store and nothing else", async () => {
  server.child.kill("SIGTERM");
  expect((await server.exited)[0]).toBe(0);
  expect(server.lines.filter((line) => !/"level":(?:20|30|40)/.test(line))).toEqual([]);
  expect(existsSync(join(folder.data, "store.sqlite"))).toBe(true);
  expect(await readdir(folder.app, { recursive: true })).toEqual(before);
});
