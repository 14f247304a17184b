import { expect, test } from "vitest";
import { parseOrigin } from "./origin";

test.each([
  ["https://mcr.microsoft.com", "https://mcr.microsoft.com"],
  ["https://mcr.microsoft.com/", "https://mcr.microsoft.com"],
  ["HTTPS://MCR.Azure.cn:8443", "https://mcr.azure.cn:8443"],
  ["https://mcr.azure.cn:443", "https://mcr.azure.cn"],
  ["http://localhost:5000", "http://localhost:5000"],
  ["http://127.0.0.1", "http://127.0.0.1"],
  ["http://127.8.9.10:1", "http://127.8.9.10:1"],
  ["http://[::1]:5000", "http://[::1]:5000"],
])("%s is the origin %s", (text, origin) => {
  expect(parseOrigin(text)).toBe(origin);
});

test.each([
  "mcr.microsoft.com",
  "ftp://mcr.microsoft.com",
  "http://mcr.microsoft.com",
  "http://128.0.0.1",
  "http://127.0.0.1.example",
  "http://localhost.example",
  "http://[::2]",
  "http://10.0.0.1",
  "https://",
  "https://host/v2",
  "https://host//",
  "https://host/?",
  "https://host?a=b",
  "https://host#part",
  "https://user@host",
  "https://user:word@host",
  "https://host:99999",
  "https:\\\\host",
  " https://host",
  "https://ho st",
])("%s is refused", (text) => {
  expect(parseOrigin(text)).toBeUndefined();
});
