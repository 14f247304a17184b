import { afterEach, beforeEach, expect, test, vi } from "vitest";

// Other files in the same worker have read the settings before.
beforeEach(() => {
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test("reads the environment once", async () => {
  const { settings } = await import("./settings");
  vi.stubEnv("MAR_GLOBAL_URL", "http://localhost:5000");
  const first = settings();
  expect(first.global.url).toBe("http://localhost:5000");
  vi.stubEnv("MAR_GLOBAL_URL", "http://localhost:5001");
  expect(settings()).toBe(first);
});

test("reports the error on every call", async () => {
  const { settings } = await import("./settings");
  vi.stubEnv("PORT", "no");
  expect(() => settings()).toThrow(/^PORT is "no"/);
  expect(() => settings()).toThrow(/^PORT is "no"/);
});
