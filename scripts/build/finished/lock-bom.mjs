import { randomUUID } from "node:crypto";

const FOLDER = "node_modules/";
/** An identifier of SPDX; anything else of a license is an expression. */
const LICENSE_ID = /^[A-Za-z0-9.-]+$/;

/**
 * @typedef {{ name?: string, version?: string, license?: string, integrity?: string } & Record<string, Record<string, string> | string | boolean | undefined>} Locked
 * @typedef {{ "bom-ref": string, type: string, name: string, version: string, scope?: string, purl: string, hashes?: { alg: string, content: string }[],
 *   licenses: ({ license: { id: string } } | { expression: string })[], properties?: { name: string, value: string }[] }} Component
 * @typedef {{ ref: string, dependsOn: string[] }} Dependency
 */

/**
 * Returns a bill of materials (CycloneDX 1.5) of all packages that a lock file names (package-lock.json, version 3). npm writes one too, but not that
 * of Debian 13.
 * @param {{ packages: Record<string, Locked> }} lock
 */
export function bomOfLock({ packages }) {
  const paths = Object.keys(packages);
  /** @type {Map<string, Component>} */
  const components = new Map();
  /** @type {Map<string, Set<string>>} */
  const edges = new Map();
  for (const path of paths) {
    const component = componentOf(path, packages[path] ?? {});
    const ref = component["bom-ref"];
    components.set(ref, component);
    const known = edges.get(ref) ?? new Set();
    edges.set(ref, known);
    for (const name of namesIn(packages[path] ?? {})) {
      const found = resolved(path, name, packages);
      if (found !== undefined) known.add(refOf(found, packages[found] ?? {}));
    }
  }
  const own = componentOf("", packages[""] ?? {});
  components.delete(own["bom-ref"]);
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    serialNumber: `urn:uuid:${randomUUID()}`,
    version: 1,
    metadata: { timestamp: new Date().toISOString(), lifecycles: [{ phase: "build" }], component: own },
    components: [...components.values()],
    dependencies: [...edges].map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn].sort() })),
  };
}

/**
 * @param {string} path
 * @param {Locked} locked
 * @returns {Component}
 */
function componentOf(path, locked) {
  const [name, version] = [nameOf(path, locked), locked.version ?? ""];
  const hashes = (locked.integrity ?? "").split(" ").flatMap((each) => {
    const [, bits, content] = /^sha(\d+)-([^?]+)/.exec(each) ?? [];
    return content ? [{ alg: `SHA-${bits}`, content: Buffer.from(content, "base64").toString("hex") }] : [];
  });
  const { license = "" } = locked;
  return {
    "bom-ref": refOf(path, locked),
    type: "library",
    name,
    version,
    purl: `pkg:npm/${name.replace(/^@/, "%40")}@${version}`,
    ...(hashes.length > 0 ? { hashes } : {}),
    licenses: license === "" ? [] : [LICENSE_ID.test(license) ? { license: { id: license } } : { expression: license }],
  };
}

/**
 * @param {string} path
 * @param {Locked} locked
 */
function refOf(path, locked) {
  return `${nameOf(path, locked)}@${locked.version ?? ""}`;
}

/**
 * @param {string} path
 * @param {Locked} locked `name` is there if the folder has another name
 */
function nameOf(path, { name }) {
  return name ?? path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
}

/**
 * @param {Locked} locked
 * @returns {string[]} the names of the packages that it asks for when it runs
 */
function namesIn({ dependencies, optionalDependencies, peerDependencies }) {
  return [dependencies, optionalDependencies, peerDependencies].flatMap((each) =>
    typeof each === "object" ? Object.keys(each) : [],
  );
}

/**
 * Returns the path of the package that Node finds by a name: in the nearest folder upwards.
 * @param {string} path of the package that asks
 * @param {string} name
 * @param {Record<string, Locked>} packages
 * @returns {string | undefined}
 */
function resolved(path, name, packages) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf(FOLDER) - 1))) {
    const found = `${at === "" ? "" : `${at}/`}${FOLDER}${name}`;
    if (found in packages) return found;
    if (at === "") return undefined;
  }
}
