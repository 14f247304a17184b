import { kindOfText } from "./kind-of-text";

/** Kinds of files that image names are looked for in; "text" is any other. */
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

/** What a file of a kind is usually called. */
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

const NAMES: readonly [RegExp, FileKind][] = [
  [/^(?:.*\.)?(?:dockerfile|containerfile)(?:\..*)?$/i, "dockerfile"],
  [/^(?:docker-)?compose(?:[.-].*)?\.ya?ml$/i, "compose"],
  [/\.bicep(?:param)?$/i, "bicep"],
  [/^\.?devcontainer(?:-.*)?\.jsonc?$/i, "devcontainer"],
  [/^(?:.*[.-])?values(?:[.-].*)?\.ya?ml$/i, "helm-values"],
  [/^\.?(?:azure-pipelines|gitlab-ci|bitbucket-pipelines|cloudbuild|drone|woodpecker)\b.*\.ya?ml$/i, "pipeline"],
  [/^(?:kustomization|chart)\.ya?ml$/i, "kubernetes"],
  [/\.(?:tf|tfvars|tofu|hcl|nomad)$/i, "hcl"],
  [/\.(?:md|mdx|markdown|rst|adoc)$/i, "markdown"],
  [/\.(?:sh|bash|zsh|ksh|fish|ps1|psm1|bat|cmd|mk|mak)$|^(?:gnu)?makefile$|^justfile$/i, "script"],
  [
    /^\.env\b|\.(?:env|ini|toml|cfg|conf|properties|service|container|pod|kube|volume|network|image|build)$/i,
    "settings",
  ],
  [
    /\.(?:cs|fs|vb|go|java|kts?|scala|groovy|gradle|py|rb|rs|[cm]?[jt]sx?|php|cc?|cpp|hh?|hpp|swift|dart|exs?|lua|pl|bzl|bazel|star)$/i,
    "source",
  ],
  [
    /\.(?:\w+proj|props|targets|xml|html?|svg|resx|config)$|^(?:jenkins|tilt|vagrant|gem)file$|^build$|^workspace$/i,
    "source",
  ],
];

/** Endings of templates, in front of which the name of the file that they make stands. */
const TEMPLATE_ENDING = /\.(?:j2|jinja2?|tpl|tmpl|template|erb|gotmpl|sample|example|bak|orig)$/i;

/** The kind of a file, by its name where that tells, else by how it begins. */
export function fileKind(name: string | undefined, text: string): FileKind {
  const base = (name?.replace(/^.*[\\/]/, "") ?? "").slice(-255).replace(TEMPLATE_ENDING, "");
  const named = NAMES.find(([pattern]) => pattern.test(base))?.[1];
  return named ?? kindOfText(text, /\.ya?ml$/i.test(base));
}
