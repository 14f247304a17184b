import "./node-version.mjs";
import { ensureBuild } from "./build/production-build.mjs";
import { installDependencies } from "./install/dependencies.mjs";
import { serveLocally } from "./local-site.mjs";
import { runMain } from "./main.mjs";

await runMain(() =>
  serveLocally("start", async () => {
    await installDependencies();
    console.log("npm packages: up to date.");
    console.log("Building for production, unless that is done already …");
    console.log(`Production build: ${await ensureBuild()}.`);
  }),
);
