import { describe, expect, test } from "vitest";
import { parseDataHosts } from "./data-hosts";
import { parseDatabaseUrl } from "./database-url";
import { parsePort } from "./port";

describe("parsePort", () => {
  test.each([
    ["0", 0],
    ["1", 1],
    ["3000", 3000],
    ["65535", 65_535],
  ])("%s is %d", (text, port) => expect(parsePort(text)).toBe(port));
  test.each(["65536", "-1", "3e3", "0x50", " 80", "80 ", "3000.0", "port"])("%s is refused", (text) => {
    expect(parsePort(text)).toBeUndefined();
  });
});

describe("parseDataHosts", () => {
  test("allows spaces around commas", () => {
    expect(parseDataHosts("*.data.example , localhost:5000")).toEqual(["*.data.example", "localhost:5000"]);
  });
  test.each(["", ",", "a,", "a,,b", "https://a"])("%s is not a list", (text) => {
    expect(parseDataHosts(text)).toBeUndefined();
  });
});

describe("parseDatabaseUrl", () => {
  test.each([
    "postgres://app:word@db.example:5432/mar?sslmode=require",
    "postgresql://db/mar",
    "postgres:///mar?host=/run/postgresql",
    "file:./data/mar.sqlite",
    "file:///var/lib/mar.sqlite",
    "./data/mar.sqlite",
    "/var/lib/mar.sqlite",
    "mar.sqlite",
    "C:\\data\\mar.sqlite",
  ])("%s is returned unchanged", (text) => expect(parseDatabaseUrl(text)).toBe(text));
  test.each([
    "mysql://db/mar",
    "https://db/mar",
    "postgres:",
    "postgres://",
    "postgres:db",
    "postgres://db:port/mar",
    "file:",
    "file:///",
    "./data/",
    " mar.sqlite",
    "mar\0.sqlite",
  ])("%j is refused", (text) => expect(parseDatabaseUrl(text)).toBeUndefined());
});
