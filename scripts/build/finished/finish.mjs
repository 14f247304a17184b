import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../root.mjs";
import { BUILDS } from "../../served/finished-build.mjs";
import { bundledPackages, filedPackages } from "./bundled-packages.mjs";
import { publish } from "./publish.mjs";
import { bomOf } from "./sbom.mjs";
import { tracedFiles } from "./traced-files.mjs";

/** What a finished build has beside what runs. */
const TEXTS = ["LICENSE", "THIRD_PARTY.md"];

/**
 * Makes a finished build of Next's: a folder with all that a server needs besides Node, and nothing else.
 * @param {string} from the hash of what it was made from
 * @returns {Promise<string>} the folder
 */
export async function finishBuild(from) {
  const files = await tracedFiles();
  const inputs = JSON.parse(await readFile(join(root, ".next", BUNDLED), "utf8"));
  const bom = await bomOf({ files: filedPackages(files), bundled: await bundledPackages(inputs) });
  const { name, version, description, license, type, engines } = JSON.parse(
    await readFile(join(root, "package.json"), "utf8"),
  );
  const own = {
    name,
    version,
    private: true,
    description,
    license,
    type,
    engines,
    scripts: { start: "node server.mjs" },
  };
  return publish({
    builds: BUILDS,
    source: root,
    files: [...files, ...TEXTS],
    from,
    texts: {
      "package.json": `${JSON.stringify(own, undefined, 2)}\n`,
      "server.mjs": 'import "./scripts/start.mjs";\n',
      "sbom.cdx.json": bom,
    },
  });
}

/** Beside Next's build: the files that the other scripts are made of, relative to the root. */
export const BUNDLED = "bundled-inputs.json";
