import "./node-version.mjs";
import { Failure } from "./failure.mjs";
import { runMain } from "./main.mjs";
import { requirePort } from "./port.mjs";
import { memoryEnvironment } from "./process/memory-environment.mjs";
import { keepRunning } from "./serve/keep-running.mjs";
import { finishedBuild } from "./served/finished-build.mjs";
import { webCommand } from "./web-command.mjs";

await runMain(async () => {
  if (!finishedBuild()) throw new Failure("There is no build to serve yet. Make one: npm run build");
  const port = await requirePort();
  const env = { ...memoryEnvironment("start"), PORT: String(port), NODE_ENV: "production" };
  return keepRunning(webCommand("start", port), env);
});
