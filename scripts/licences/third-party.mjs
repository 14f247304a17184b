/** @typedef {{ name: string, version: string, licence: string }} ThirdParty a package that runs with the program */
/** @typedef {{ version?: string, license?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} Locked */

const FOLDER = "node_modules/";

/**
 * Returns the packages that run with the program, those of other systems too, by name and version. A package of one system whose entry
 * has no licence has that of the package which it is a part of.
 * @param {string} text of `package-lock.json`
 * @returns {ThirdParty[]}
 */
export function packagesOf(text) {
  /** @type {{ packages: Record<string, Locked> }} */
  const { packages } = JSON.parse(text);
  const entries = Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);
  const found = entries.map(([path, { version = "", license }]) => {
    const name = path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
    const whole = entries.find(([, { optionalDependencies = {} }]) => name in optionalDependencies);
    return { name, version, licence: license ?? whole?.[1].license ?? "not stated" };
  });
  const once = new Map(found.map((each) => [`${each.name} ${each.version}`, each]));
  return [...once.values()].sort((a, b) => compared(a.name, b.name) || compared(a.version, b.version));
}

/**
 * @param {string} a
 * @param {string} b
 */
function compared(a, b) {
  return a < b ? -1 : Number(a > b);
}

/**
 * Returns the list for readers, as Markdown.
 * @param {readonly ThirdParty[]} packages
 */
export function thirdPartyText(packages) {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return `# Packages of others

What runs with MAR Discovery, by its lock file; \`npm run licences\` writes this list. Packages for one system are listed for all systems. The text of each licence
is in its package. What only builds and tests is not listed.

| package | version | licence (SPDX) |
| --- | --- | --- |
${rows.join("\n")}
`;
}
