import { describe, expect, test } from "vitest";
import { descriptorSchema } from "@/lib/oci/manifest/manifest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { readConfigBytes } from "../../config/read-config";
import type { Registry } from "../registry";
import { CONFIG, CONFIG_DESCRIPTOR, failureOf, registryOn, sha256, upstream } from "../upstream.testing";

const NAME = repositorySchema.parse("dotnet/aspnet");
const DESCRIPTOR = descriptorSchema.parse(CONFIG_DESCRIPTOR);
const bytesIn = (registry: Registry, descriptor = DESCRIPTOR) =>
  registry.blob(NAME, descriptor, { called: "configuration" });
const configIn = async (registry: Registry, descriptor = DESCRIPTOR) =>
  readConfigBytes({ bytes: await bytesIn(registry, descriptor), subject: "the configuration" });
const SIGNED = "/data?se=2026&sig=secret";

async function redirecting(statuses: number[], data: { origin: string }) {
  let status = 0;
  return upstream((_url, response) => {
    response
      .writeHead(statuses[status++ % statuses.length] ?? 307, { location: `${data.origin}${SIGNED}` })
      .end("moved");
  });
}

test("reads a configuration from the registry endpoint itself", async () => {
  const server = await upstream((_url, response) => response.end(CONFIG));
  expect(await configIn(registryOn(server))).toMatchObject({ config: JSON.parse(CONFIG), problems: [] });
  expect(server.requests[0]?.url).toBe(`/v2/dotnet/aspnet/blobs/${DESCRIPTOR.digest}`);
});

test.each([301, 302, 303, 307, 308])("follows a %d to a data host", async (status) => {
  const data = await upstream((_url, response) => response.end(CONFIG));
  const server = await redirecting([status], data);
  const registry = registryOn(server, { dataHosts: ["*.data.example", data.host] });
  expect(await configIn(registry)).toMatchObject({ config: { os: "linux" } });
  expect(data.requests.map(({ url }) => url)).toEqual([SIGNED]);
  expect(Object.keys(data.requests[0]?.headers ?? {}).sort()).toEqual(
    ["accept", "accept-encoding", "connection", "host", "user-agent"].sort(),
  );
});

test("refuses a redirect to any other host, and logs only the host", async () => {
  const lines: string[] = [];
  const log = (fields: unknown, message: string) => lines.push(`${JSON.stringify(fields)} ${message}`);
  const foreign = await upstream((_url, response) => response.end(CONFIG), "127.0.0.2");
  const data = await upstream((_url, response) => response.end(CONFIG));
  const server = await redirecting([307], foreign);
  const registry = registryOn(server, { dataHosts: [data.host], logger: { info: log, warn: log } });
  const failure = await failureOf(configIn(registry));
  expect(failure).toMatchObject({ reason: "foreign-redirect", code: "UPSTREAM_INVALID" });
  expect(foreign.requests).toEqual([]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(foreign.host);
  expect(`${lines} ${failure.message} ${failure.stack}`).not.toMatch(/sig|secret/);
});

test("a blob may not be redirected back to the registry endpoint", async () => {
  const server = await upstream((_url, response) => response.writeHead(307, { location: "/elsewhere" }).end());
  expect(await failureOf(configIn(registryOn(server)))).toMatchObject({ reason: "foreign-redirect" });
});

test("follows two redirects, but not a third", async () => {
  let rounds = 0;
  let allowed = 1;
  const data = await upstream((_url, response) => {
    rounds += 1;
    if (rounds > allowed) response.end(CONFIG);
    else response.writeHead(302, { location: `/again?${rounds}` }).end();
  });
  const registry = registryOn(await redirecting([307], data), { dataHosts: [data.host] });
  expect(await configIn(registry)).toMatchObject({ config: { os: "linux" } });
  rounds = 0;
  allowed = 2;
  expect(await failureOf(configIn(registry))).toMatchObject({ reason: "malformed" });
  expect(rounds).toBe(2);
});

test("a redirect without a target is malformed", async () => {
  const server = await upstream((_url, response) => response.writeHead(307).end());
  expect(await failureOf(configIn(registryOn(server)))).toMatchObject({ reason: "malformed" });
});

test("failures of a data host contain no signed addresses", async () => {
  const lines: string[] = [];
  const log = (fields: unknown, message: string) => lines.push(`${JSON.stringify(fields)} ${message}`);
  const data = await upstream((_url, response) => response.socket?.destroy());
  const registry = registryOn(await redirecting([307], data), {
    dataHosts: [data.host],
    logger: { info: log, warn: log },
  });
  const failure = await failureOf(configIn(registry));
  expect(failure.reason).toBe("unreachable");
  expect(lines).toHaveLength(2);
  expect(`${lines} ${failure.stack} ${JSON.stringify(failure)} ${failure.cause}`).not.toMatch(/sig|secret/);
});

test.each([
  ["fewer bytes", CONFIG.slice(0, -1), "digest-mismatch"],
  ["more bytes", `${CONFIG} `, "digest-mismatch"],
  ["as many other bytes", CONFIG.replace("linux", "LINUX"), "digest-mismatch"],
])("%s than the descriptor says", async (_what, body, reason) => {
  const server = await upstream((_url, response) => response.end(body));
  expect(await failureOf(configIn(registryOn(server)))).toMatchObject({ reason });
});

test("a configuration with the right digest that is not a JSON object is malformed", async () => {
  for (const body of ["[]", "plain"]) {
    const server = await upstream((_url, response) => response.end(body));
    const descriptor = descriptorSchema.parse({ digest: sha256(body), size: body.length });
    expect(await failureOf(configIn(registryOn(server), descriptor))).toMatchObject({ reason: "malformed" });
  }
});

test("a configuration's field of a wrong type is left out, and reported", async () => {
  const body = '{"os":1,"architecture":"amd64"}';
  const server = await upstream((_url, response) => response.end(body));
  const descriptor = descriptorSchema.parse({ digest: sha256(body), size: body.length });
  expect(await configIn(registryOn(server), descriptor)).toMatchObject({
    config: { architecture: "amd64", os: undefined },
    problems: [{ path: "os", reason: "wrong-type" }],
  });
});

test.each(["[]", "plain", '{"os":1}', "\u0000\u00ff"])(
  "the bytes of a configuration can be of any form: %j",
  async (body) => {
    const server = await upstream((_url, response) => response.end(body));
    const descriptor = descriptorSchema.parse({ digest: sha256(body), size: Buffer.byteLength(body) });
    expect(Buffer.from(await bytesIn(registryOn(server), descriptor)).equals(Buffer.from(body))).toBe(true);
  },
);

test.each([
  ["fewer bytes", CONFIG.slice(0, -1)],
  ["more bytes", `${CONFIG} `],
  ["as many other bytes", CONFIG.replace("linux", "LINUX")],
])("%s than the descriptor says are handed to nobody", async (_what, body) => {
  const server = await upstream((_url, response) => response.end(body));
  expect(await failureOf(bytesIn(registryOn(server)))).toMatchObject({
    reason: "digest-mismatch",
  });
});

test("a blob above the limit is not requested", async () => {
  const server = await upstream((_url, response) => response.end(CONFIG));
  const large = { ...DESCRIPTOR, size: 4 * 1024 * 1024 + 1 };
  expect(await failureOf(configIn(registryOn(server), large))).toMatchObject({ reason: "too-large" });
  expect(await failureOf(bytesIn(registryOn(server), large))).toMatchObject({ reason: "too-large" });
  expect(server.requests).toEqual([]);
});

test("a 404 means that the content does not exist", async () => {
  const server = await upstream((_url, response) => response.writeHead(404).end("<Error/>"));
  expect(await failureOf(configIn(registryOn(server)))).toMatchObject({ reason: "unknown-manifest" });
});

describe("content inside the descriptor", () => {
  const body = '{"only":"embedded"}';
  const data = Buffer.from(body).toString("base64");

  test("is not requested", async () => {
    const server = await upstream((_url, response) => response.writeHead(404).end());
    const descriptor = descriptorSchema.parse({ digest: sha256(body), size: body.length, data });
    expect(Buffer.from(await bytesIn(registryOn(server), descriptor)).toString()).toBe(body);
    expect(server.requests).toEqual([]);
  });

  test.each([
    ["of another digest", { digest: sha256("{}"), size: body.length, data }],
    ["of another length", { digest: sha256(body), size: body.length + 1, data }],
    ["that is no base64", { digest: sha256(body), size: body.length, data: "%" }],
  ])("is not believed where it is one %s", async (_what, value) => {
    const server = await upstream((_url, response) => response.writeHead(404).end());
    const descriptor = descriptorSchema.parse(value);
    expect(await failureOf(bytesIn(registryOn(server), descriptor))).toMatchObject({
      reason: "unknown-manifest",
    });
    expect(server.requests).toHaveLength(1);
  });
});
