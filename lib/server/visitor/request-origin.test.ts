import { expect, test } from "vitest";
import type { Exchange } from "../exchange/exchange";
import { NO_PROXIES, parseTrustedProxies } from "../settings/trusted-proxies";
import { requestOrigin } from "./request-origin";

const proxies = parseTrustedProxies("127.0.0.1") ?? NO_PROXIES;

function origin(remoteAddress: string, headers: Record<string, string>, socket: object = {}): string {
  const request = { socket: { remoteAddress, ...socket }, headers };
  return requestOrigin({ request } as unknown as Pick<Exchange, "request">, proxies);
}

const FORWARDED = { host: "inner:3000", "x-forwarded-host": "mar.example", "x-forwarded-proto": "https" };

test.each([
  ["the Host header", "203.0.113.7", { host: "mar.example:8080" }, "http://mar.example:8080"],
  ["an address", "203.0.113.7", { host: "[::1]:3000" }, "http://[::1]:3000"],
  ["without the usual port", "203.0.113.7", { host: "MAR.example:80" }, "http://mar.example"],
  ["a trusted proxy's headers", "127.0.0.1", FORWARDED, "https://mar.example"],
  ["a trusted proxy in IPv6's form", "::ffff:127.0.0.1", FORWARDED, "https://mar.example"],
  ["no stranger's headers", "203.0.113.7", FORWARDED, "http://inner:3000"],
  [
    "the last of several, which the proxy wrote",
    "127.0.0.1",
    { ...FORWARDED, "x-forwarded-host": "evil.example, mar.example" },
    "https://mar.example",
  ],
  [
    "the Host header if a proxy sends rubbish",
    "127.0.0.1",
    { ...FORWARDED, "x-forwarded-host": "a b" },
    "https://inner:3000",
  ],
  [
    "the port that a trusted proxy names beside a host without one",
    "127.0.0.1",
    { ...FORWARDED, "x-forwarded-port": "8443" },
    "https://mar.example:8443",
  ],
  ["the usual port left out", "127.0.0.1", { ...FORWARDED, "x-forwarded-port": "443" }, "https://mar.example"],
  [
    "the port of the host, if it has one",
    "127.0.0.1",
    { ...FORWARDED, "x-forwarded-host": "mar.example:1", "x-forwarded-port": "8443" },
    "https://mar.example:1",
  ],
  ["no port that is none", "127.0.0.1", { ...FORWARDED, "x-forwarded-port": "" }, "https://mar.example"],
  ["localhost for a host that is none", "203.0.113.7", { host: 'x"><script>' }, "http://localhost"],
  ["localhost for a port that is none", "203.0.113.7", { host: "a:99999" }, "http://localhost"],
  ["localhost without a header", "203.0.113.7", {}, "http://localhost"],
])("links begin with %s", (_what, remote, headers, expected) => {
  expect(origin(remote, headers)).toBe(expected);
});

test("links are https on an encrypted connection", () => {
  expect(origin("203.0.113.7", { host: "mar.example" }, { encrypted: true })).toBe("https://mar.example");
});
