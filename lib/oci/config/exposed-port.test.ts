import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePorts, exposedPort, portKey } from "./exposed-port";

test.each([
  ["8080/tcp", 8080, "tcp"],
  ["53/udp", 53, "udp"],
  ["80", 80, "tcp"],
  ["1/sctp", 1, "sctp"],
  ["65535/TCP", 65_535, "tcp"],
])("%s is a port", (text, number, protocol) => {
  expect(exposedPort(text)).toEqual({ text, number, protocol });
});

test.each([
  "",
  "0/tcp",
  "65536/tcp",
  "99999",
  "http",
  "80/",
  "80/http",
  "/tcp",
  "80-90/tcp",
  "-1",
  "8e1",
  " 80",
  "80\n",
])("%j is not a port and keeps its text", (text) => expect(exposedPort(text)).toEqual({ text }));

test("sorts by number, then by protocol, and other texts last", () => {
  const texts = ["web", "8080/tcp", "53/udp", "443", "53/tcp", "any"];
  expect(
    texts
      .map(exposedPort)
      .sort(comparePorts)
      .map(({ text }) => text),
  ).toEqual(["53/tcp", "53/udp", "443", "8080/tcp", "any", "web"]);
});

test("the same port has the same key", () => {
  expect(portKey(exposedPort("80"))).toBe(portKey(exposedPort("80/TCP")));
  expect(portKey(exposedPort("80/udp"))).not.toBe(portKey(exposedPort("80")));
  expect(portKey(exposedPort("x"))).toBe("x");
});

test("no text crashes it", () => {
  fc.assert(fc.property(fc.string(), (text) => exposedPort(text).text === text));
});
