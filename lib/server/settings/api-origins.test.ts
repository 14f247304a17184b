import { expect, test } from "vitest";
import { parseApiOrigins } from "./api-origins";
import { readSettings } from "./read-settings";

test.each([
  ["https://reader.example", ["https://reader.example"]],
  ["https://READER.example:443/", ["https://reader.example"]],
  ["http://localhost:8080 , https://a.example", ["http://localhost:8080", "https://a.example"]],
  ["https://例子.example", ["https://xn--fsqu00a.example"]],
])("%s names origins", (text, origins) => expect(parseApiOrigins(text)).toEqual(new Set(origins)));

test("a star is any", () => expect(parseApiOrigins(" * ")).toBe("any"));

test.each([
  "",
  ",",
  "*,https://a.example",
  "https://*.example",
  "reader.example",
  "null",
  "https://a.example/path",
  "ftp://a.example",
  "https://me:word@a.example",
  "https://a.example https://b.example",
])("%j stops the start, by the name of the setting", (text) => {
  expect(parseApiOrigins(text)).toBeUndefined();
  if (text) expect(() => readSettings({ API_CORS_ORIGINS: text })).toThrow(/^API_CORS_ORIGINS is /);
});

test("nothing is open by default", () => expect(readSettings({}).apiOrigins).toBeUndefined());
