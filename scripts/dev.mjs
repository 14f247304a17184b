import "./node-version.mjs";
import { installDependencies } from "./install/dependencies.mjs";
import { serveLocally } from "./local-site.mjs";
import { runMain } from "./main.mjs";

await runMain(() => serveLocally("dev", () => installDependencies()));
