import "../node-version.mjs";
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { Failure } from "../failure.mjs";
import { installDependencies } from "../install/dependencies.mjs";
import { runMain } from "../main.mjs";
import { finishedBuild } from "../served/finished-build.mjs";
import { copyBuild } from "./finished/publish.mjs";
import { ensureBuild } from "./production-build.mjs";

// npm run standalone -- FOLDER     writes a folder with all that a server needs besides Node: `node FOLDER/server.mjs`

await runMain(async () => {
  const [target] = process.argv.slice(2);
  if (target === undefined) throw new Failure("Say where the folder should be: npm run standalone -- FOLDER");
  // npm runs this in the root; the path is relative to where npm was called.
  const folder = resolve(process.env.INIT_CWD ?? ".", target);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Failure(`${folder} exists and is not empty.`);
  await installDependencies();
  console.log(`Production build: ${await ensureBuild()}.`);
  const build = finishedBuild();
  if (!build) throw new Failure("The build is not there.");
  await copyBuild(build, folder);
  console.log(`Written: ${folder}. Start it: node ${folder}/server.mjs`);
  return 0;
});
