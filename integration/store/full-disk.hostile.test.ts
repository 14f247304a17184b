import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { endAll } from "../../scripts/process/started.mjs";
import { type RegistryAddresses, startSample } from "../../scripts/sample.mjs";
import { webCommand } from "../../scripts/web-command.mjs";
import { type StartedSite, startedSite } from "../life/started-site";
import { canHaveDisk, filler, onSmallDisk } from "./small-disk";

const PATIENT = { timeout: 60_000, interval: 200 };

let folder: string;
let registry: RegistryAddresses;
let site: StartedSite | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mar-discovery-disk-"));
  ({ registry } = await startSample());
});
afterAll(async () => {
  site?.child.kill("SIGKILL");
  await site?.exited;
  await endAll();
  await rm(folder, { recursive: true, force: true });
});

it.skipIf(!canHaveDisk())("goes on when the disk is full, says so, and writes again once there is room", async () => {
  const command = (port: number) => onSmallDisk(folder, 24, webCommand("start", port, "127.0.0.1"));
  const env = { NODE_ENV: "production", DATABASE_URL: join(folder, "store.sqlite") };
  const here = await startedSite(registry, command, env);
  site = here;
  const get = async (path: string) => {
    const response = await fetch(`${here.url}${path}`);
    return { status: response.status, text: await response.text() };
  };
  const health = async () => JSON.parse((await get("/api/health/ready")).text);
  const list = (name: string) => `/api/global/v2/dotnet/${name}/tags/list`;
  const before = await get(list("aspnet"));
  expect(before.status).toBe(200);
  const disk = filler(Number(here.lines.map((line) => /"process":(\d+)/.exec(line)?.[1]).find(Boolean)), folder);
  await disk.fill();
  // Each is new, and too long for what is left.
  for (const name of ["sdk", "runtime", "runtime-deps", "monitor"]) expect((await get(list(name))).status).toBe(200);
  await vi.waitFor(async () => {
    expect(await health()).toMatchObject({ status: "degraded", store: "read-only" });
  }, PATIENT);
  expect(await get(list("aspnet"))).toEqual(before);
  expect((await get("/endpoints")).text).toContain("cannot write its database");
  const told = here.lines.filter((line) => line.includes("the store cannot be written"));
  expect(told).toEqual([expect.stringContaining(`"code":"full"`)]);
  await disk.free();
  await vi.waitFor(async () => expect(await health()).toMatchObject({ status: "ready", store: "ready" }), PATIENT);
  expect(here.lines.some((line) => line.includes("the store is in use again"))).toBe(true);
});
