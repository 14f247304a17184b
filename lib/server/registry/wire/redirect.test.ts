import { expect, test } from "vitest";
import { parseHostPattern } from "@/lib/server/settings/hosts/host-pattern";
import type { Endpoint } from "./question";
import { redirectTarget } from "./redirect";

const ORIGIN = "https://mcr.microsoft.com";
const FROM = new URL(`${ORIGIN}/v2/a/blobs/sha256:x`);
const dataHosts = ["*.data.mcr.microsoft.com", "127.0.0.1:5000", "plain.example"].flatMap(
  (text) => parseHostPattern(text) ?? [],
);

function kind(location: string | undefined, endpoint: Endpoint = "blob") {
  return redirectTarget(location, FROM, endpoint, { origin: ORIGIN, dataHosts }).kind;
}

test.each([
  ["https://westus.data.mcr.microsoft.com/x?sig=y", "allowed"],
  ["//westus.data.mcr.microsoft.com/x", "allowed"],
  ["http://127.0.0.1:5000/x", "allowed"],
  ["http://westus.data.mcr.microsoft.com/x", "foreign"],
  ["http://westus.data.mcr.microsoft.com:443/x", "foreign"],
  ["https://westus.data.mcr.microsoft.com:8443/x", "foreign"],
  ["https://a.b.data.mcr.microsoft.com/x", "foreign"],
  ["https://data.mcr.microsoft.com/x", "foreign"],
  ["https://westus.data.mcr.microsoft.com.evil.example/x", "foreign"],
  ["https://evil.example/?westus.data.mcr.microsoft.com", "foreign"],
  ["https://evil.example\\@westus.data.mcr.microsoft.com/", "foreign"],
  ["https://user:word@westus.data.mcr.microsoft.com/x", "foreign"],
  ["http://plain.example/x", "foreign"],
  ["http://169.254.169.254/latest/meta-data", "foreign"],
  ["http://127.0.0.1:5001/x", "foreign"],
  ["file:///etc/passwd", "foreign"],
  ["data:application/json,{}", "foreign"],
  ["", "malformed"],
  [undefined, "malformed"],
  ["https://", "malformed"],
])("a blob's redirect to %s is %s", (location, expected) => {
  expect(kind(location)).toBe(expected);
});

test("refuses only a blob's redirect within the registry endpoint", () => {
  expect(kind("/elsewhere")).toBe("foreign");
  expect(kind("/elsewhere", "tags")).toBe("allowed");
  expect(kind("http://mcr.microsoft.com/elsewhere", "tags")).toBe("foreign");
  expect(kind("https://evil.example/", "tags")).toBe("foreign");
});
