import "./node-version.mjs";
import { hasBuild } from "./build/production-build.mjs";
import { Failure } from "./failure.mjs";
import { runMain } from "./main.mjs";
import { requirePort } from "./port.mjs";
import { interruption } from "./process/interruption.mjs";
import { start } from "./process/started.mjs";
import { webCommand } from "./web-command.mjs";

await runMain(async () => {
  if (!hasBuild()) throw new Failure("There is no build to serve yet. Make one: npm run build");
  const port = await requirePort();
  const interrupted = interruption();
  const [program = "", ...args] = webCommand("start", port);
  const env = { PORT: String(port), NODE_ENV: "production" };
  const { exited } = start(program, args, { env, output: "inherit" });
  const exit = await Promise.race([exited, interrupted]);
  return exit ? exit.code : 0;
});
