import { beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { faultKindSchema } from "@/lib/sample/faults/fault-rule";
import { freePort } from "../../scripts/port.mjs";
import { hostileSite } from "../hostile/hostile-site";
import { rawRequest } from "../hostile/raw-request";

const SECRET = "s3cr3t-w0rd";
const VISITOR = "203.0.113.77";
const PATIENT = { timeout: 60_000, interval: 200 };
/** As an operator has it whose every neighbour wants credentials, and none of them works. */
const SECRETIVE = {
  LOG_LEVEL: "trace",
  RATE_LIMIT: "off",
  MAR_PORTAL: "off",
  TRUSTED_PROXIES: "127.0.0.0/8",
  HTTPS_PROXY: `http://operator:${SECRET}@127.0.0.1:1`,
  DATABASE_URL: `postgres://operator:${SECRET}@127.0.0.1:1/store?sslpassword=${SECRET}`,
  OTEL_EXPORTER_OTLP_HEADERS: `authorization=Bearer ${SECRET}`,
  OTEL_EXPORTER_OTLP_TIMEOUT: "200",
  OTEL_BSP_SCHEDULE_DELAY: "50",
};
const site = hostileSite(async () => ({
  ...SECRETIVE,
  OTEL_EXPORTER_OTLP_ENDPOINT: `http://operator:${SECRET}@127.0.0.1:${await freePort()}/${SECRET}`,
  // One region is reached through the proxy, which is not there.
  MAR_CHINA_URL: "https://mcr.azure.cn",
}));

const HEADERS = {
  Authorization: `Bearer ${SECRET}`,
  Cookie: `session=${SECRET}`,
  "Proxy-Authorization": `Basic ${SECRET}`,
  "X-Api-Key": SECRET,
  "X-Forwarded-For": VISITOR,
  Forwarded: `for=${VISITOR}`,
  Referer: `https://portal.example/?token=${SECRET}`,
};
/** Addresses that end well, badly, and in each kind of error. */
const ADDRESSES = [
  `/?q=${SECRET}`,
  `/dotnet/aspnet:10.0?token=${SECRET}`,
  `/no/such:tag?sig=${SECRET}`,
  `/operator:${SECRET}@mcr.microsoft.com/dotnet/aspnet`,
  `/https://operator:${SECRET}@mcr.microsoft.com/dotnet/aspnet`,
  `/check?password=${SECRET}`,
  `/compare?from=dotnet/aspnet:10.0&to=operator:${SECRET}@host/x`,
  `/api/resolve?q=${SECRET}`,
  `/api/resolve?q=https://operator:${SECRET}@mcr.microsoft.com/v2/`,
  `/api/global/v2/dotnet/aspnet/manifests/nothing?access_token=${SECRET}`,
  `/api/global/v2/operator:${SECRET}@dotnet/tags/list`,
  `/api/china/v2/dotnet/aspnet/tags/list?key=${SECRET}`,
  `/api/nowhere/v2/_catalog?sig=${SECRET}`,
  `/feeds/global/dotnet/none.atom?token=${SECRET}`,
  `/badge/global/no/such.svg?sig=${SECRET}`,
  `/%00?sig=${SECRET}`,
];
/** How a data host fails, but for one that says nothing; throttling comes last, as little is asked afterwards. */
const KINDS = faultKindSchema.options
  .filter((kind) => kind !== "hang")
  .sort((a, b) => Number(a.startsWith("throttle")) - Number(b.startsWith("throttle")));
/** The same image in repositories of their own: what one has read, another reads again. */
const IMAGES = ["dotnet/runtime", "dotnet/sdk", "dotnet/runtime-deps", "azure-cli"];

const requestsSchema = z.array(z.looseObject({ path: z.string() }));
const lineSchema = z.looseObject({ level: z.int(), time: z.iso.datetime(), msg: z.string() });

/** Has the registry fail in one way, for what is asked next. */
async function fail(rules: readonly object[]): Promise<void> {
  const response = await fetch(`${site.control}/_sample/faults`, { method: "PUT", body: JSON.stringify(rules) });
  expect(response.ok).toBe(true);
}

describe("the log of a server whose visitors, neighbours and registries deal in secrets", () => {
  let lines: z.output<typeof lineSchema>[];
  let signatures: string[];

  beforeAll(async () => {
    for (const address of ADDRESSES) await (await fetch(`${site.url}${address}`, { headers: HEADERS })).arrayBuffer();
    await rawRequest(site.port, `GET /?sig=${SECRET} HTTP/1.1\r\nbroken ${SECRET}\r\n\r\n`);
    await rawRequest(site.port, `${SECRET}\r\n\r\n`);
    await fetch(`${site.url}/dotnet/aspnet`, { method: "POST", headers: HEADERS, body: `password=${SECRET}` });
    for (const [at, kind] of KINDS.entries()) {
      await fail([{ endpoint: kind === "foreign-redirect" ? "blobs" : "data", kind, retryAfter: 1, region: "global" }]);
      const asked = `${site.url}/api/global/images/${IMAGES[at % IMAGES.length]}?reference=latest`;
      await (await fetch(asked, { headers: HEADERS })).text();
    }
    const text = await (await fetch(`${site.control}/_sample/requests`)).text();
    signatures = requestsSchema.parse(JSON.parse(text)).flatMap(({ path }) => /[?&]sig=([^&]+)/.exec(path)?.[1] ?? []);
    await vi.waitFor(() => expect(site.lines.join("")).toContain("traces cannot be sent"), PATIENT);
    lines = site.lines.map((line) => lineSchema.parse(JSON.parse(line)));
  }, 120_000);

  it("has JSON lines alone, with the request's id where there is a request", () => {
    const ofRequests = lines.filter((line) => "path" in line);
    expect(ofRequests.length).toBeGreaterThan(5);
    expect(ofRequests.filter(({ requestId }) => typeof requestId !== "string")).toEqual([]);
  });

  it("has no credential, whoever brought it", () => {
    expect(site.lines.filter((line) => line.includes(SECRET))).toEqual([]);
    expect(site.lines.filter((line) => line.includes(Buffer.from(`operator:${SECRET}`).toString("base64")))).toEqual(
      [],
    );
  });

  it("has no signature, whatever a registry and its data hosts did", () => {
    expect(new Set(signatures).size).toBeGreaterThan(3);
    const all = site.lines.join("\n");
    expect(signatures.filter((signature) => all.includes(signature))).toEqual([]);
    expect(site.lines.filter((line) => /[?&](?:sig|se)=/.test(line))).toEqual([]);
  });

  it("has no visitor's address", () => {
    expect(site.lines.filter((line) => line.includes(VISITOR))).toEqual([]);
  });
});
