/** Preloaded by a test: writes which files the process has loaded when it ends. */
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread) {
  process.on("exit", () => writeFileSync(process.env.LOADED_MODULES, JSON.stringify(Object.keys(require.cache))));
}
