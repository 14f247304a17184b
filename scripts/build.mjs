import "./node-version.mjs";
import { ensureBuild } from "./build/production-build.mjs";
import { installDependencies } from "./install/dependencies.mjs";
import { runMain } from "./main.mjs";

await runMain(async () => {
  await installDependencies();
  console.log(`Production build: ${await ensureBuild()}.`);
  return 0;
});
