/** Kinds of files that image names are looked for in; "text" is any other. */
export const FILE_KINDS = [
  "dockerfile",
  "compose",
  "kubernetes",
  "helm-values",
  "bicep",
  "devcontainer",
  "text",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What a file of a kind is usually called. */
export const USUAL_FILE_NAMES: Record<FileKind, string> = {
  dockerfile: "Dockerfile",
  compose: "compose.yaml",
  kubernetes: "manifests.yaml",
  "helm-values": "values.yaml",
  bicep: "main.bicep",
  devcontainer: "devcontainer.json",
  text: "checked.txt",
};

const NAMES: readonly [RegExp, FileKind][] = [
  [/^(?:.*\.)?(?:dockerfile|containerfile)(?:\..*)?$/i, "dockerfile"],
  [/^(?:docker-)?compose(?:[.-].*)?\.ya?ml$/i, "compose"],
  [/\.bicep(?:param)?$/i, "bicep"],
  [/^\.?devcontainer(?:-.*)?\.jsonc?$/i, "devcontainer"],
  [/^(?:.*[.-])?values(?:[.-].*)?\.ya?ml$/i, "helm-values"],
];

/** Characters that are looked at where the name of a file does not tell. */
const HEAD = 20_000;

/** The kind of a file, by its name where that tells, else by how it begins. */
export function fileKind(name: string | undefined, text: string): FileKind {
  const base = name?.replace(/^.*[\\/]/, "") ?? "";
  const named = NAMES.find(([pattern]) => pattern.test(base))?.[1];
  return named ?? kindOfText(text.slice(0, HEAD));
}

function kindOfText(head: string): FileKind {
  const isJson = /^\uFEFF?(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*[{[]/.test(head) && !/^\uFEFF?\s*\{\{/.test(head);
  if (isJson) return /"apiVersion"\s*:/.test(head) ? "kubernetes" : "devcontainer";
  if (/^[ \t]*apiVersion:/m.test(head) && /^[ \t]*kind:/m.test(head)) return "kubernetes";
  if (/^services:/m.test(head)) return "compose";
  if (/^[ \t]*FROM[ \t]+\S/m.test(head) || /^[ \t]*(?:ARG|from)[ \t]+[\w/.:-]+/m.test(firstInstruction(head))) {
    return "dockerfile";
  }
  if (/^(?:targetScope\s*=|@description\(|(?:module|resource|param|using|extension|import)\s+\S+.*['={])/m.test(head)) {
    return "bicep";
  }
  return /^[ \t]*(?:-[ \t]+)?["']?[\w./-]+["']?:(?:[ \t]|$)/m.test(head) ? "helm-values" : "text";
}

function firstInstruction(head: string): string {
  return head.split(/\r?\n/).find((line) => line.trim() !== "" && !line.trimStart().startsWith("#")) ?? "";
}
