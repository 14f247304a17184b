import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Builds the code of the worker threads from the sources under test. */
const globalSetup = "scripts/test/worker-threads.mjs";
/** What a test waits for comes later on a busy machine: by itself, vitest waits for a second. */
const patient = { poll: { timeout: 30_000 } };
const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
/** `server-only` throws outside a React server build; tests of server code run in plain Node. */
const alias = [
  { find: /^server-only$/, replacement: `${root}/node_modules/server-only/empty.js` },
  { find: /^@\//, replacement: `${root}/` },
];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          expect: patient,
          globalSetup,
          include: ["{app,components,lib,integration,e2e,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.{integration,hostile,engines}.test.ts"],
          testTimeout: 30_000,
          // Modules are loaded once per worker, not per file, which takes a third of the time. Tests must leave nothing
          // behind.
          isolate: false,
          // A worker that runs hundreds of test files is larger than a server may be, and would be told that it is busy.
          env: { MEMORY_BUDGET: "16GB", DATABASE_URL: "memory:" },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          expect: patient,
          globalSetup,
          include: ["integration/**/*.integration.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
          env: { MEMORY_BUDGET: "16GB", DATABASE_URL: "memory:" },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "hostile",
          expect: patient,
          globalSetup: "scripts/test/production-build.mjs",
          include: ["integration/**/*.hostile.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each file has a site of its own, and they mostly wait for it: two at a time, on a group of its own, as vitest wants it.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "engines",
          expect: patient,
          globalSetup: "scripts/test/production-build.mjs",
          include: ["integration/engines/*.engines.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
