import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { fakeClock } from "../../scripts/install/programs.mjs";
import { freePort } from "../../scripts/port.mjs";
import { endAll } from "../../scripts/process/started.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { startWeb } from "../../scripts/web.mjs";
import { type Certificate, certificateFor } from "../hostile/proxy/certificates";
import { type ForwardProxy, startForwardProxy, startOfficialHosts } from "../hostile/proxy/forward-proxy";

const HOSTS = ["mcr.microsoft.com", "*.data.mcr.microsoft.com", "mcr.azure.cn", "*.data.mcr.azure.cn"];
const OFFICIAL = {
  global: { url: "https://mcr.microsoft.com", dataHost: "*.data.mcr.microsoft.com" },
  china: { url: "https://mcr.azure.cn", dataHost: "*.data.mcr.azure.cn" },
};
const KNOWN = "/api/global/v2/dotnet/aspnet/manifests/10.0";
const PATIENT = { timeout: 60_000, interval: 200 };

let folder: string;
let certificate: Certificate;
let hosts: Awaited<ReturnType<typeof startOfficialHosts>>;
let proxy: ForwardProxy;
let url: string;
const lines: string[] = [];

/** Sets the clock of the server's process, by a shift such as `-2y`. */
const setClock = (shift: string) => writeFile(join(folder, "clock"), `${shift}\n`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mar-discovery-clock-"));
  await setClock("+0");
  const { registry } = await startSample();
  certificate = await certificateFor(HOSTS);
  hosts = await startOfficialHosts(registry, certificate);
  proxy = await startForwardProxy("operator:word", hosts.port);
  const library = fakeClock();
  if (!library) throw new Error("faketime is missing. Install it as root: apt-get install faketime");
  const env = {
    RATE_LIMIT: "off",
    TAG_FRESH_SECONDS: "1",
    DATABASE_URL: join(folder, "store.sqlite"),
    HTTPS_PROXY: `http://operator:word@127.0.0.1:${proxy.port}`,
    NODE_EXTRA_CA_CERTS: certificate.authority,
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: join(folder, "clock"),
    FAKETIME_NO_CACHE: "1",
    // Timers go on as they do when a machine's clock is set.
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
  };
  const onLine = (line: string) => lines.push(line);
  const port = await freePort();
  ({ url } = await startWeb({ mode: "start", port, host: "127.0.0.1", registry: OFFICIAL, env, onLine }));
});
afterAll(async () => {
  await endAll();
  await proxy?.close();
  await hosts?.close();
  await certificate?.remove();
  await rm(folder, { recursive: true, force: true });
});

const get = async (path: string) => {
  const response = await fetch(`${url}${path}`);
  return { status: response.status, age: response.headers.get("X-Data-Age"), text: await response.text() };
};
const reachability = async () => JSON.parse((await get("/api/reachability")).text).global;

it("shows what is known while its clock is two years slow and no certificate is valid yet, says so, and recovers with the clock", async () => {
  const before = await get(KNOWN);
  expect(before.status).toBe(200);
  await setClock("-2y");
  await hosts.drop();
  await vi.waitFor(async () => {
    expect(await reachability()).toMatchObject({ reachable: false, trouble: "certificate" });
  }, PATIENT);
  expect(await get(KNOWN)).toEqual({ status: 200, age: "0", text: before.text });
  expect(JSON.parse((await get("/api/health/ready")).text)).toMatchObject({
    status: "degraded",
    regions: { global: "unreachable" },
  });
  expect((await get("/api/global/v2/dotnet/never-read/tags/list")).status).toBe(503);
  expect(lines.some((line) => line.includes("CERT_NOT_YET_VALID"))).toBe(true);
  await setClock("+0");
  await vi.waitFor(async () => {
    expect(await reachability()).toMatchObject({ reachable: true });
    expect((await get("/api/global/v2/dotnet/runtime/tags/list")).status).toBe(200);
  }, PATIENT);
  // What was noted meanwhile, in the past, does not pass for news.
  await vi.waitFor(async () => expect(await get(KNOWN)).toEqual({ status: 200, age: "0", text: before.text }), PATIENT);
});
