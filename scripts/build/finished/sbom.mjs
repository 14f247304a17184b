import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { npmCommand } from "../../install/npm-command.mjs";
import { root } from "../../root.mjs";

/** npm reads some thousand small files. */
const TIMEOUT_MS = 60_000;
const MOST_BYTES = 64_000_000;

/** The property by which a component says how it is there. */
const SHIPPED = "mar-discovery:shipped";

/**
 * @typedef {{ name: string, version: string, "bom-ref": string, properties?: { name: string, value: string }[] }} Component
 * @typedef {{ ref: string, dependsOn?: string[] }} Dependency
 * @typedef {{ metadata: { component: Component }, components: Component[], dependencies: Dependency[] }} Bom
 */

/**
 * Returns a bill of materials of a finished build (CycloneDX, JSON): npm's own of all that is installed, of which the packages stay that the build
 * has, as files or as parts of its scripts and styles.
 * @param {{ files: ReadonlySet<string>, bundled: ReadonlySet<string> }} shipped packages as `name@version`
 * @returns {Promise<string>}
 */
export async function bomOf({ files, bundled }) {
  const bom = await bomOfNpm();
  const missing = new Set([...files, ...bundled]);
  const components = bom.components.flatMap((component) => {
    const id = `${component.name}@${component.version}`;
    if (!files.has(id) && !bundled.has(id)) return [];
    missing.delete(id);
    const value = [files.has(id) ? "files" : "", bundled.has(id) ? "bundled" : ""].filter(Boolean).join(", ");
    // npm calls all optional packages so, also those that are there.
    return [
      { ...component, scope: "required", properties: [...(component.properties ?? []), { name: SHIPPED, value }] },
    ];
  });
  if (missing.size > 0) throw new Error(`npm does not know of packages that the build has: ${[...missing].join(", ")}`);
  const kept = new Set([bom.metadata.component, ...components].map((each) => each["bom-ref"]));
  const dependencies = bom.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));
  const component = { ...bom.metadata.component, name: "mar-discovery", type: "application" };
  return `${JSON.stringify({ ...bom, metadata: { ...bom.metadata, component }, components, dependencies }, undefined, 1)}\n`;
}

/** @returns {Promise<Bom>} */
async function bomOfNpm() {
  // With `--omit dev`, npm leaves out packages that both the program and its tools need.
  const [program, ...args] = npmCommand("sbom", "--sbom-format", "cyclonedx");
  const { stdout } = await promisify(execFile)(program, args, {
    cwd: root,
    timeout: TIMEOUT_MS,
    maxBuffer: MOST_BYTES,
  });
  return JSON.parse(stdout);
}
