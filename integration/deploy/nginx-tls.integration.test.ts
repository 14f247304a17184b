import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { request as requestSecurely } from "node:https";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../scripts/port.mjs";
import { startService, untilReady } from "../../scripts/process/service.mjs";
import { endAll } from "../../scripts/process/started.mjs";
import { root } from "../../scripts/root.mjs";
import { certificateFor } from "../hostile/proxy/certificates";

// An ordinary user's path often lacks the folder of servers.
const PATH = `${process.env.PATH ?? ""}${delimiter}/usr/sbin`;

let folder: string;
let port: number;
let plainPort: number;
let server: Server;
const asked: Record<string, unknown>[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mar-discovery-tls-"));
  const at = await freePort();
  [port, plainPort] = [await freePort(), await freePort()];
  server = createServer((request, response) => {
    asked.push({ ...request.headers, url: request.url });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(at, "127.0.0.1", resolve));
  const { cert, key, remove } = await certificateFor(["mar.example"]);
  await Promise.all([writeFile(join(folder, "certificate.pem"), cert), writeFile(join(folder, "key.pem"), key)]);
  await remove();
  const site = (await readFile(join(root, "deploy/nginx-tls.conf"), "utf8"))
    .replace("listen 443", `listen 127.0.0.1:${port}`)
    .replace("listen 80", `listen 127.0.0.1:${plainPort}`)
    .replace("/etc/ssl/certs/mar.example.pem", join(folder, "certificate.pem"))
    .replace("/etc/ssl/private/mar.example.key", join(folder, "key.pem"))
    .replace("127.0.0.1:3000", `127.0.0.1:${at}`);
  await writeFile(join(folder, "site.conf"), site);
  // As Debian's own file includes it, writing nowhere else.
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const whole = `${process.getuid?.() === 0 ? "user root;\n" : ""}pid ${folder}/pid;
events {}
http { access_log off; ${temporary.join(" ")} include ${folder}/site.conf; }`;
  await writeFile(join(folder, "nginx.conf"), whole);
  const command = ["nginx", "-c", join(folder, "nginx.conf"), "-e", "stderr", "-g", "daemon off;"];
  await untilReady(startService("nginx", command, { env: { PATH } }), answers, 60_000);
});
afterAll(async () => {
  await endAll();
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function answers(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    if ((await statusOf("/").catch(() => 0)) === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asks as a visitor does who says to have another address. */
function statusOf(path: string): Promise<number | undefined> {
  const headers = { Host: "mar.example", "X-Forwarded-For": "192.0.2.1", "X-Forwarded-Proto": "http" };
  const options = { host: "127.0.0.1", port, path, headers, servername: "mar.example", rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const request = requestSecurely(options, (answer) => resolve(answer.resume().statusCode));
    request.once("error", reject).end();
  });
}

test("the server learns that the visitor came by TLS, to which host, and from where", async () => {
  expect(await statusOf("/dotnet/aspnet:10.0?a=%2F")).toBe(200);
  expect(asked.at(-1)).toMatchObject({
    url: "/dotnet/aspnet:10.0?a=%2F",
    host: "mar.example",
    "x-forwarded-host": "mar.example",
    "x-forwarded-proto": "https",
    "x-forwarded-for": "192.0.2.1, 127.0.0.1",
  });
});

test("visitors do not reach the metrics", async () => {
  const before = asked.length;
  expect(await statusOf("/api/metrics")).toBe(403);
  expect(asked).toHaveLength(before);
});

test("plain HTTP is led to TLS", async () => {
  const answer = await fetch(`http://127.0.0.1:${plainPort}/a?b=c`, { redirect: "manual" });
  expect(answer.status).toBe(308);
  expect(answer.headers.get("Location")).toMatch(/^https:\/\/[^/]+\/a\?b=c$/);
});
