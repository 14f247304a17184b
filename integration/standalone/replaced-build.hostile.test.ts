import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../../scripts/build/finished/files-below.mjs";
import { ASSETS, publish } from "../../scripts/build/finished/publish.mjs";
import { endAll } from "../../scripts/process/started.mjs";
import { registrySettings } from "../../scripts/registry-settings.mjs";
import { type RegistryAddresses, startSample } from "../../scripts/sample.mjs";
import { finishedBuild, newestBuild } from "../../scripts/served/finished-build.mjs";
import { type StartedServer, startServer } from "./standalone-folder";

const PAGES = [
  "/",
  "/?browse=all",
  "/dotnet/aspnet",
  "/dotnet/aspnet:10.0",
  "/compare",
  "/check",
  "/docs",
  "/history",
  "/endpoints",
];

/** Enough for a build that nobody serves. */
const FEW = ["LICENSE"];

let builds: string;
let source: string;
let registry: RegistryAddresses;
const servers: StartedServer[] = [];
beforeAll(async () => {
  builds = await mkdtemp(join(tmpdir(), "mar-discovery-builds-"));
  source = finishedBuild() ?? "";
  ({ registry } = await startSample());
});
afterAll(async () => {
  for (const { child } of servers) child.kill("SIGKILL");
  await endAll();
  await rm(builds, { recursive: true, force: true });
});

async function started(app: string): Promise<StartedServer> {
  const server = await startServer(app, registrySettings(registry));
  servers.push(server);
  return server;
}

/** Returns the files below `/_next/static` that a page names. */
async function named(url: string, page: string): Promise<string[]> {
  const answer = await fetch(url + page);
  expect({ page, status: answer.status }).toEqual({ page, status: 200 });
  return (await answer.text()).match(/\/_next\/static\/[\w./~-]+/g) ?? [];
}

test("a server keeps what it began with while builds are made, and browsers get files of the build before", async () => {
  const files = await filesBelow(source);
  const first = await publish({ builds, source, files, from: "first", texts: {} });
  const before = await started(first);

  // As if every script had changed but those of the framework.
  const old = files
    .filter((file) => file.startsWith(`${ASSETS}/chunks/`) && /\.js(?:\.br|\.gz)?$/.test(file))
    .slice(0, 30);
  const second = await publish({
    builds,
    source,
    files: files.filter((file) => !old.includes(file)),
    from: "second",
    texts: {},
  });
  expect(newestBuild(builds)).toBe(basename(second));
  const others: string[] = [];
  for (const from of ["third", "fourth", "fifth"])
    others.push(await publish({ builds, source, files: FEW, from, texts: {} }));

  // None of these pages was asked for before, so none of their code was loaded.
  const scripts = new Set((await Promise.all(PAGES.map((page) => named(before.url, page)))).flat());
  expect(scripts.size).toBeGreaterThan(20);
  for (const script of scripts) {
    const answer = await fetch(before.url + script);
    await answer.arrayBuffer();
    expect({ script, status: answer.status }).toEqual({ script, status: 200 });
  }

  // The first is still served, so it stays; the second is neither served nor among the last three.
  expect([first, second, ...others].map((each) => existsSync(each))).toEqual([true, false, true, true, true]);
  before.child.kill("SIGTERM");
  expect((await before.exited)[0]).toBe(0);
  await publish({ builds, source, files: FEW, from: "sixth", texts: {} });
  expect(existsSync(first)).toBe(false);
});

test("the server of a new build has the scripts of the last ones, and not of all", async () => {
  const files = await filesBelow(source);
  const own = files.find((file) => file.startsWith(`${ASSETS}/chunks/`) && file.endsWith(".js")) ?? "";
  await publish({ builds, source, files: [own], from: "old", texts: {} });
  const rest = files.filter((file) => file !== own);
  const next = await publish({ builds, source, files: rest, from: "next", texts: {} });
  const { url } = await started(next);
  const answer = await fetch(url + own.replace(".next", "/_next"));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toContain("immutable");
  const later = [];
  for (const from of ["a", "b"]) later.push(await publish({ builds, source, files: FEW, from, texts: {} }));
  expect(later.map((each) => existsSync(join(each, own)))).toEqual([true, false]);
});
