/** Kinds of files that are searched for image names; "text" is any other. */
export const FILE_KINDS = [
  "dockerfile",
  "compose",
  "kubernetes",
  "helm-values",
  "pipeline",
  "bicep",
  "hcl",
  "devcontainer",
  "markdown",
  "script",
  "settings",
  "source",
  "text",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** The usual file name of each kind. */
export const USUAL_FILE_NAMES: Record<FileKind, string> = {
  dockerfile: "Dockerfile",
  compose: "compose.yaml",
  kubernetes: "manifests.yaml",
  "helm-values": "values.yaml",
  pipeline: "pipeline.yml",
  bicep: "main.bicep",
  hcl: "main.tf",
  devcontainer: "devcontainer.json",
  markdown: "README.md",
  script: "script.sh",
  settings: "settings.env",
  source: "checked.txt",
  text: "checked.txt",
};
