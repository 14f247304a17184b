import { describe, expect, test } from "vitest";
import type { Exchange } from "../exchange/exchange";
import { NO_PROXIES, parseTrustedProxies } from "../settings/trusted-proxies";
import { visitorAddress } from "./visitor-address";

const proxies = parseTrustedProxies("127.0.0.1, 10.0.0.0/8, fd00::/8") ?? NO_PROXIES;

function address(remoteAddress: string, forwarded?: string, isTrusted = proxies): string {
  const request = {
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  };
  return visitorAddress({ request } as unknown as Pick<Exchange, "request">, isTrusted);
}

describe("the client's address", () => {
  test.each([
    ["the connection's address", "203.0.113.7", undefined, "203.0.113.7"],
    ["a stranger's header does not count", "203.0.113.7", "198.51.100.1", "203.0.113.7"],
    ["a proxy's does", "127.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["what the client wrote itself does not", "127.0.0.1", "192.0.2.66, 198.51.100.1", "198.51.100.1"],
    ["proxies behind proxies are passed over", "10.0.0.1", "198.51.100.1, 10.1.2.3", "198.51.100.1"],
    ["IPv4 within IPv6", "::ffff:203.0.113.7", undefined, "203.0.113.7"],
    ["a port is left out", "127.0.0.1", "198.51.100.1:4711", "198.51.100.1"],
    ["of IPv6 the network counts", "2001:db8:1:2:3:4:5:6", undefined, "2001:db8:1:2::/64"],
    ["also when it is shortened", "2001:db8::1", undefined, "2001:db8:0:0::/64"],
    ["IPv6 in brackets", "fd00::1", "[2001:db8:1:2::9]:4711", "2001:db8:1:2::/64"],
    ["rubbish from a proxy stands for the proxy", "127.0.0.1", "unknown", "127.0.0.1"],
    ["no header from a proxy", "127.0.0.1", undefined, "127.0.0.1"],
  ])("%s", (_what, remote, forwarded, expected) => {
    expect(address(remote, forwarded)).toBe(expected);
  });
});

test.each(["nobody", "10.0.0.0/33", "10.0.0.0/", "1.2.3.4/8/8", "fd00::/129", ","])("%j names no proxies", (text) => {
  expect(parseTrustedProxies(text)).toBeUndefined();
});
