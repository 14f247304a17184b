import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../root.mjs";
import { bomOfLock } from "./lock-bom.mjs";

/** The property by which a component says how it is there. */
const SHIPPED = "mar-discovery:shipped";

/**
 * Returns a bill of materials of a finished build (CycloneDX, JSON): of all packages in the lock file, those that the build
 * has, as files or as parts of its scripts and styles.
 * @param {{ files: ReadonlySet<string>, bundled: ReadonlySet<string> }} shipped packages as `name@version`
 * @returns {Promise<string>}
 */
export async function bomOf({ files, bundled }) {
  const bom = bomOfLock(JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")));
  const missing = new Set([...files, ...bundled]);
  const components = bom.components.flatMap((component) => {
    const id = `${component.name}@${component.version}`;
    if (!files.has(id) && !bundled.has(id)) return [];
    missing.delete(id);
    const value = [files.has(id) ? "files" : "", bundled.has(id) ? "bundled" : ""].filter(Boolean).join(", ");
    return [{ ...component, scope: "required", properties: [{ name: SHIPPED, value }] }];
  });
  if (missing.size > 0)
    throw new Error(`the lock file does not name packages that the build has: ${[...missing].join(", ")}`);
  const kept = new Set([bom.metadata.component, ...components].map((each) => each["bom-ref"]));
  const dependencies = bom.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));
  const component = { ...bom.metadata.component, name: "mar-discovery", type: "application" };
  return `${JSON.stringify({ ...bom, metadata: { ...bom.metadata, component }, components, dependencies }, undefined, 1)}\n`;
}
