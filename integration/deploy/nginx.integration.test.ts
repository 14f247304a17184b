import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../scripts/port.mjs";
import { startService, untilReady } from "../../scripts/process/service.mjs";
import { endAll } from "../../scripts/process/started.mjs";
import { root } from "../../scripts/root.mjs";

// An ordinary user's path often lacks the folder of servers.
const PATH = `${process.env.PATH ?? ""}${delimiter}/usr/sbin`;

let folder: string;
let port: number;
let servers: (Server & { asked: { url?: string; headers: Record<string, unknown> }[] })[];

/** Starts a stand-in of a server, whose answers may be kept for a minute. */
async function startServer(at: number) {
  const asked: { url?: string; headers: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url, headers: request.headers });
    const isKept = request.url !== "/mine";
    response.setHeader("Cache-Control", isKept ? "public, max-age=0, s-maxage=60" : "no-store");
    response.end(request.url);
  });
  await new Promise<void>((resolve) => server.listen(at, "127.0.0.1", resolve));
  return Object.assign(server, { asked });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mar-discovery-deploy-"));
  const [own, first, second] = [await freePort(), await freePort(), await freePort()];
  port = own;
  servers = [await startServer(first), await startServer(second)];
  const text = (await readFile(join(root, "deploy/nginx.conf"), "utf8"))
    .replace("app-1:3000", `127.0.0.1:${first}`)
    .replace("app-2:3000", `127.0.0.1:${second}`)
    .replace("listen 8080", `listen 127.0.0.1:${own}`)
    .replaceAll("/tmp/", `${folder}/`)
    .replaceAll("/var/cache/nginx", `${folder}/cache`);
  await writeFile(join(folder, "nginx.conf"), `${process.getuid?.() === 0 ? "user root;\n" : ""}${text}`);
  const command = ["nginx", "-c", join(folder, "nginx.conf"), "-e", "stderr", "-g", "daemon off;"];
  const nginx = startService("nginx", command, { env: { PATH } });
  await untilReady(nginx, (signal) => answers("/nginx-is-up", signal), 60_000);
});
afterAll(async () => {
  await endAll();
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
  await rm(folder, { recursive: true, force: true });
});

async function answers(path: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    if (
      await fetch(`http://127.0.0.1:${port}${path}`, { signal }).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const get = (path: string, headers = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers });
const asked = () => servers.flatMap((server) => server.asked);

test("nginx takes the file as it is, but for the servers' names", async () => {
  const { stderr } = await promisify(execFile)("nginx", ["-t", "-c", join(folder, "nginx.conf")], {
    env: { ...process.env, PATH },
  });
  expect(stderr).toContain("test is successful");
});

test("what may be kept is asked for once, and under each host and scheme apart", async () => {
  for (const state of ["MISS", "HIT", "HIT"]) expect((await get("/page?a=1")).headers.get("X-Cache")).toBe(state);
  expect((await get("/page?a=1", { "X-Forwarded-Proto": "https" })).headers.get("X-Cache")).toBe("MISS");
  expect(asked().filter(({ url }) => url === "/page?a=1")).toHaveLength(2);
});

test("what is one visitor's own is asked for each time", async () => {
  for (const state of ["MISS", "MISS"]) expect((await get("/mine")).headers.get("X-Cache")).toBe(state);
});

test("servers learn the visitor's address, host and scheme", async () => {
  await get("/who", { "X-Forwarded-Proto": "https" });
  expect(asked().find(({ url }) => url === "/who")?.headers).toMatchObject({
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-host": `127.0.0.1:${port}`,
    "x-forwarded-proto": "https",
    host: `127.0.0.1:${port}`,
  });
});

test("each server is asked, and one alone answers when the other is gone", async () => {
  for (let at = 0; at < 6; at += 1) expect((await get(`/one/${at}`)).status).toBe(200);
  expect(servers.map((server) => server.asked.length > 0)).toEqual([true, true]);
  servers[0]?.closeAllConnections();
  servers[0]?.close();
  for (let at = 0; at < 6; at += 1) expect((await get(`/two/${at}`)).status).toBe(200);
});
