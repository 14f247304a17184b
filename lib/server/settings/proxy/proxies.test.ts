import { describe, expect, it, test } from "vitest";
import { parseDirectHosts } from "./direct-hosts";
import { parseProxy, proxiesOf } from "./proxies";

describe("the address of a proxy", () => {
  it.each([
    ["http://proxy.example:3128", "http://proxy.example:3128/"],
    ["https://proxy.example", "https://proxy.example/"],
    ["proxy.example:3128", "http://proxy.example:3128/"],
    ["user:p%40ss@10.0.0.1:8080", "http://user:p%40ss@10.0.0.1:8080/"],
    ["http://[::1]:3128/", "http://[::1]:3128/"],
  ])("%s is %s", (text, href) => expect(parseProxy(text)).toBe(href));
  it.each(["http://user:100%@a:1", "http://us%er@a:1", "http://user:%ff@a:1"])("%s cannot be decoded", (text) => {
    expect(parseProxy(text)).toBeUndefined();
  });
  it.each(["socks5://a:1", "http://", "http://a/b", "http://a?b", "ftp://a", "a b", "http://a:99999", "direct"])(
    "%s is refused, or a host",
    (text) => expect([undefined, "http://direct/"]).toContain(parseProxy(text)),
  );
});

describe("what goes directly", () => {
  test.each([
    ["mcr.microsoft.com", "https://mcr.microsoft.com", true],
    ["mcr.microsoft.com", "https://eus.data.mcr.microsoft.com", true],
    ["mcr.microsoft.com", "https://notmcr.microsoft.com", false],
    [".microsoft.com", "https://mcr.microsoft.com", true],
    ["*.microsoft.com", "https://mcr.microsoft.com", true],
    ["MCR.Microsoft.COM", "https://mcr.microsoft.com", true],
    ["mcr.microsoft.com", "https://mcr.microsoft.com.", true],
    ["microsoft.com.example", "https://mcr.microsoft.com", false],
    ["mcr.microsoft.com:443", "https://mcr.microsoft.com", true],
    ["mcr.microsoft.com:8443", "https://mcr.microsoft.com", false],
    ["a, mcr.microsoft.com b", "https://mcr.microsoft.com", true],
    ["*", "https://mcr.azure.cn", true],
    ["", "https://mcr.azure.cn", false],
    ["10.0.0.0/8", "https://10.1.2.3", true],
    ["10.0.0.0/8", "https://11.1.2.3", false],
    ["10.0.0.0/8", "https://10.example", false],
    ["10.0.0.0/99, 192.168.1.1", "https://192.168.1.1", true],
    ["10.0.0.0/8:8443", "https://10.1.2.3:8443", true],
    ["10.0.0.0/8:8443", "https://10.1.2.3", false],
    ["10.0.0.0/x:8443", "https://10.1.2.3:8443", false],
    ["10.0.0.0/8:8443/9", "https://10.1.2.3:8443", false],
    ["fd00::/8", "https://[fd12::1]", true],
    ["[fd00::]/8", "https://[fd12::1]", true],
    ["[fd00::]/8:443", "https://[fd12::1]", true],
    ["[fd00::]/8:8443", "https://[fd12::1]", false],
    ["mcr.microsoft.com.", "https://mcr.microsoft.com", true],
    ["mcr.microsoft.com.:443", "https://mcr.microsoft.com", true],
    [".", "https://mcr.microsoft.com", false],
    [".", "https://mcr.microsoft.com.", false],
    ["2001:DB8:0::1", "https://[2001:db8::1]", true],
    ["[2001:db8::1]:8443", "https://[2001:db8::1]:8443", true],
    ["[2001:db8::1]:8443", "https://[2001:db8::1]", false],
  ])("%j: %s %s", (text, url, isDirect) => expect(parseDirectHosts(text)(new URL(url))).toBe(isDirect));
});

describe("which proxy", () => {
  const proxyOf = proxiesOf({ http: "http://h/", https: "http://s/", direct: "mcr.azure.cn" });
  test.each([
    ["https://mcr.microsoft.com", "http://s/"],
    ["http://registry.example", "http://h/"],
    ["https://mcr.azure.cn", undefined],
    ["http://127.0.0.1:5000", undefined],
    ["http://[::1]:5000", undefined],
    ["http://localhost:5000", undefined],
  ])("%s: %s", (url, proxy) => expect(proxyOf(new URL(url))).toBe(proxy));
  it("is none without the setting of the address's scheme", () => {
    expect(proxiesOf({ http: "http://h/" })(new URL("https://mcr.microsoft.com"))).toBeUndefined();
  });
});
