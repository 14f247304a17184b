import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freePort } from "../../scripts/port.mjs";
import { endAll } from "../../scripts/process/started.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { startWeb } from "../../scripts/web.mjs";
import { type Certificate, certificateFor } from "./proxy/certificates";
import { type ForwardProxy, startForwardProxy, startOfficialHosts } from "./proxy/forward-proxy";

const SECRET = "s3cr3t-w0rd";
/** Everything is as an operator has it: official addresses, and a proxy without which nothing is reached. */
const OFFICIAL = {
  global: { url: "https://mcr.microsoft.com", dataHost: "*.data.mcr.microsoft.com" },
  china: { url: "https://mcr.azure.cn", dataHost: "*.data.mcr.azure.cn" },
};

let certificate: Certificate;
let hosts: Awaited<ReturnType<typeof startOfficialHosts>>;
let proxy: ForwardProxy;
let url: string;
const lines: string[] = [];
const PATIENT = { timeout: 60_000, interval: 200 };

beforeAll(async () => {
  const { registry } = await startSample();
  certificate = await certificateFor([
    "mcr.microsoft.com",
    "*.data.mcr.microsoft.com",
    "mcr.azure.cn",
    "*.data.mcr.azure.cn",
  ]);
  hosts = await startOfficialHosts(registry, certificate);
  proxy = await startForwardProxy(`operator:${SECRET}`, hosts.port);
  const env = {
    RATE_LIMIT: "off",
    TAG_FRESH_SECONDS: "1",
    HTTPS_PROXY: `http://operator:${SECRET}@127.0.0.1:${proxy.port}`,
    NODE_EXTRA_CA_CERTS: certificate.authority,
    NO_PROXY: "mcr.example",
    LOG_LEVEL: "debug",
  };
  const port = await freePort();
  const onLine = (line: string) => lines.push(line);
  ({ url } = await startWeb({ mode: "start", port, host: "127.0.0.1", registry: OFFICIAL, env, onLine }));
});
afterAll(async () => {
  await endAll();
  await proxy.close();
  await hosts.close();
  await certificate.remove();
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${url}${path}`, { headers });
  return { status: response.status, text: await response.text() };
};

describe("behind a proxy", () => {
  it("answers for both regions, with documents of the data hosts", async () => {
    for (const [region, repository] of [
      ["global", "dotnet/aspnet"],
      ["china", "dotnet/runtime"],
    ]) {
      expect(await get(`/api/${region}/v2/${repository}/tags/list?n=1`)).toMatchObject({ status: 200 });
      const image = await get(`/api/${region}/images/${repository}?reference=10.0`);
      expect(image.text).toContain('"created"');
    }
    expect(new Set(proxy.asked)).toEqual(
      new Set([
        "mcr.microsoft.com:443",
        "mcr.azure.cn:443",
        "eastus.data.mcr.microsoft.com:443",
        "eastus.data.mcr.azure.cn:443",
      ]),
    );
  });

  it("says on the page of endpoints that a proxy is used, but not which", async () => {
    const { text } = await get("/endpoints");
    expect(text).toContain("through a proxy");
    const secret = new RegExp(`${SECRET}|operator:|127\\.0\\.0\\.1:${proxy.port}`);
    expect(text).not.toMatch(secret);
    const { text: reachability } = await get("/api/reachability");
    expect(JSON.parse(reachability)).toMatchObject({ global: { reachable: true, viaProxy: true } });
    const plain = await get("/endpoints", { "user-agent": "curl/8.14.1" });
    expect(plain.text).toMatch(/^ {2}mcr\.azure\.cn: This server reaches the endpoint through a proxy\.$/m);
    expect(plain.text).not.toMatch(secret);
  });

  it("tells a proxy that refuses with a web page from a registry that is gone, and recovers", async () => {
    proxy.refusal = { status: "403 Forbidden" };
    await hosts.drop();
    await vi.waitFor(async () => {
      const { global } = JSON.parse((await get("/api/reachability")).text);
      expect(global).toMatchObject({ reachable: false, failure: "unreachable", trouble: "proxy-refused" });
    }, PATIENT);
    expect(await get("/api/global/v2/dotnet/new-behind-a-proxy/tags/list")).toMatchObject({ status: 503 });
    proxy.refusal = undefined;
    await vi.waitFor(async () => {
      const { global } = JSON.parse((await get("/api/reachability")).text);
      expect(global).toMatchObject({ reachable: true });
    }, PATIENT);
  });

  it("never writes credentials into its log", () => {
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => line.includes(SECRET))).toEqual([]);
  });
});
