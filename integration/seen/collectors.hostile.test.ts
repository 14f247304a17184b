import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import * as z from "zod";
import { freePort } from "../../scripts/port.mjs";
import { endAll } from "../../scripts/process/started.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { temporaryFolder } from "../../scripts/temporary-folder.mjs";
import { startWeb } from "../../scripts/web.mjs";

const MANIFEST = "/api/global/v2/dotnet/aspnet/manifests/10.0";
const PRELOADED = fileURLToPath(new URL("loaded-modules.cjs", import.meta.url));
const PATIENT = { timeout: 60_000, interval: 100 };
/** What sends traces; `@opentelemetry/api`, which has no more than names, is loaded by others as well. */
const SENDING = /node_modules\/@opentelemetry\/(?!api\/)/;

let registry: Awaited<ReturnType<typeof startSample>>["registry"];
/** Takes connections and never says a word. */
let silent: Server;
let connections = 0;

beforeAll(async () => {
  ({ registry } = await startSample());
  silent = createServer(() => {
    connections += 1;
  });
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
});
afterAll(async () => {
  await endAll();
  silent.close();
});

const silentUrl = () => `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;

/** Starts a site with these settings; `end` ends it in order and returns the files that it had loaded. */
async function site(env: Record<string, string>) {
  const lines: string[] = [];
  const file = join(temporaryFolder("loaded"), "modules.json");
  const { url, service } = await startWeb({
    mode: "start",
    port: await freePort(),
    host: "127.0.0.1",
    registry,
    onLine: (line) => lines.push(line),
    env: { OTEL_BSP_SCHEDULE_DELAY: "50", LOADED_MODULES: file, NODE_OPTIONS: `--require=${PRELOADED}`, ...env },
  });
  const end = async () => {
    await service.end();
    return z.array(z.string()).parse(JSON.parse(readFileSync(file, "utf8")));
  };
  return { url, lines, end };
}

it("loads and sends nothing if traces are turned off, whatever else the environment names", async () => {
  const before = connections;
  const { url, end } = await site({ OTEL_EXPORTER_OTLP_ENDPOINT: silentUrl(), OTEL_SDK_DISABLED: "true" });
  expect((await fetch(`${url}${MANIFEST}`)).status).toBe(200);
  const loaded = await end();
  expect(loaded.length).toBeGreaterThan(10);
  expect(loaded.filter((path) => SENDING.test(path))).toEqual([]);
  expect(connections).toBe(before);
});

it("answers as ever, and ends in order, while a collector takes connections and says nothing", async () => {
  const { url, lines, end } = await site({
    OTEL_EXPORTER_OTLP_ENDPOINT: silentUrl(),
    OTEL_EXPORTER_OTLP_TIMEOUT: "200",
  });
  const statuses = await Promise.all(Array.from({ length: 50 }, async () => (await fetch(`${url}${MANIFEST}`)).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
  await vi.waitFor(() => expect(connections).toBeGreaterThan(0), PATIENT);
  const told = () => lines.filter((line) => line.includes("traces cannot be sent"));
  await vi.waitFor(() => expect(told()).toHaveLength(1), PATIENT);
  expect(told()[0]).not.toContain("127.0.0.1");
  expect((await end()).some((path) => SENDING.test(path))).toBe(true);
  expect(told()).toHaveLength(1);
});

it("answers as ever while nothing listens where the collector should be", async () => {
  const { url, lines, end } = await site({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}`,
    OTEL_EXPORTER_OTLP_TIMEOUT: "200",
  });
  expect((await fetch(`${url}${MANIFEST}`)).status).toBe(200);
  expect((await fetch(`${url}${MANIFEST}`)).status).toBe(200);
  await vi.waitFor(() => expect(lines.join("")).toContain("traces cannot be sent"), PATIENT);
  await end();
});
