import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { openSqliteStore } from "@/lib/server/store/open-sqlite";
import { type SampleControl, sampleControl } from "../../e2e/support/sample-control";
import { endAll } from "../../scripts/process/started.mjs";
import { type RegistryAddresses, startSample } from "../../scripts/sample.mjs";
import { webCommand } from "../../scripts/web-command.mjs";
import { answers, launchedSite, type StartedSite, startedSite } from "./started-site";

const server = (port: number) => webCommand("start", port, "127.0.0.1");
const KNOWN = "/api/global/v2/dotnet/aspnet/manifests/10.0";
const SLOW = "/api/global/v2/mssql/server/tags/list";
const PATIENT = { timeout: 60_000, interval: 20 };
/** How long answers in flight have, in milliseconds. */
const GRACE = 10_000;

const folder = mkdtempSync(join(tmpdir(), "mar-discovery-draining-"));
let registry: RegistryAddresses;
let site: StartedSite | undefined;
const sockets: Socket[] = [];
beforeAll(async () => {
  ({ registry } = await startSample());
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  site?.child.kill("SIGKILL");
  await site?.exited;
});
afterAll(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the server alone, as a container does, with its store in a file. */
async function started(file: string): Promise<StartedSite> {
  site = await startedSite(registry, server, { NODE_ENV: "production", DATABASE_URL: file });
  return site;
}

const control = ({ url }: StartedSite): SampleControl => sampleControl({ control: registry.global.url, url });

/** A connection that sends a text, and stays open. */
async function connected({ port }: StartedSite, text = ""): Promise<Socket & { received: string }> {
  const socket = Object.assign(connect(port, "127.0.0.1"), { received: "" });
  sockets.push(socket);
  socket.on("error", () => socket.destroy());
  socket.on("data", (bytes) => {
    socket.received += bytes.toString("latin1");
  });
  await once(socket, "connect");
  if (text) socket.write(text);
  return socket;
}

/** A connection whose reader takes nothing of a long answer. */
async function blockedReader(to: StartedSite): Promise<void> {
  const socket = await connected(to, "GET /api/global/v2/_catalog HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(100));
  socket.pause();
  // What fits into the buffers between the two is sent at once.
  await expect.poll(() => socket.bytesWritten, PATIENT).toBeGreaterThan(1_000);
}

const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
const ending = ({ lines }: StartedSite) => lines.some((line) => line.includes("ending, after the answers in flight"));

describe("a server that is asked to end", () => {
  test("takes nothing more, closes idle connections of every kind, and finishes the answer in flight", async () => {
    const here = await started(join(folder, "in-flight.sqlite"));
    await (await fetch(`${here.url}${KNOWN}`)).text();
    const [silent, early, kept] = await Promise.all([
      connected(here),
      // A finished answer, which is given before Node's HTTP sees the connection.
      connected(here, get(KNOWN)),
      connected(here, get("/icon.svg", "Accept-Language: en\r\nX-Odd: 1\r\n")),
    ]);
    await expect
      .poll(() => [early.received, kept.received], PATIENT)
      .toEqual([expect.stringContaining("HTTP/1.1 200"), expect.stringContaining("HTTP/1.1 200")]);
    await control(here).setFaults([{ kind: "hang", endpoint: "tags", repository: "mssql/server", times: 1 }]);
    await control(here).clearRequests();
    let hasAnswered = false;
    const answer = fetch(`${here.url}${SLOW}`).finally(() => {
      hasAnswered = true;
    });
    await expect.poll(async () => (await control(here).requests()).length, PATIENT).toBeGreaterThan(0);
    const closed = [silent, early, kept].map((socket) => once(socket, "close"));
    here.child.kill("SIGTERM");
    await Promise.all(closed);
    await expect.poll(() => answers(here.url), PATIENT).toBe(false);
    expect([hasAnswered, here.child.exitCode]).toEqual([false, null]);
    // The registry breaks off, and answers the second attempt.
    await fetch(`${registry.global.url}/_sample/activity`, { method: "DELETE" });
    expect((await answer).status).toBe(200);
    expect(await here.exited).toEqual([0, null]);
  });

  test("waits no longer than its bound for a reader who takes nothing, and its store is whole", async () => {
    const file = join(folder, "bound.sqlite");
    const here = await started(file);
    await (await fetch(`${here.url}${KNOWN}`)).text();
    await blockedReader(here);
    here.child.kill("SIGTERM");
    expect(await here.exited).toEqual([0, null]);
    const { store } = openSqliteStore(file, { mostContentBytes: 1e9 });
    const seen = await store.observations.latest(
      "global",
      repositorySchema.parse("dotnet/aspnet"),
      tagSchema.parse("10.0"),
    );
    expect(seen?.digest).toMatch(/^sha256:/);
    await store.close();
  });

  test("ends at once on a later second signal", async () => {
    const here = await started(join(folder, "twice.sqlite"));
    await blockedReader(here);
    here.child.kill("SIGTERM");
    await expect.poll(() => ending(here), PATIENT).toBe(true);
    const asked = performance.now();
    const impatient = setInterval(() => here.child.kill("SIGTERM"), 200);
    expect(await here.exited).toEqual([0, null]);
    clearInterval(impatient);
    expect(performance.now() - asked).toBeLessThan(0.8 * GRACE);
  });

  test("ends while it starts, and never listens", async () => {
    site = await launchedSite(registry, server, { NODE_ENV: "production", DATABASE_URL: "memory:" });
    const { child, exited, lines, url } = site;
    await expect.poll(() => lines.some((line) => line.includes('"starting"')), { ...PATIENT, interval: 2 }).toBe(true);
    child.kill("SIGTERM");
    expect(await exited).toEqual([0, null]);
    expect(lines.filter((line) => line.includes('"serving"'))).toEqual([]);
    expect(await answers(url)).toBe(false);
  });
});
