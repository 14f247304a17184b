import type { FileKind } from "./file-kind";
import { kindOfText } from "./kind-of-text";

const NAMES: readonly [RegExp, FileKind][] = [
  [/^(?:.*\.)?(?:dockerfile|containerfile)(?:\..*)?$/i, "dockerfile"],
  [/^(?:docker-)?compose(?:[.-].*)?\.ya?ml$/i, "compose"],
  [/\.bicep(?:param)?$/i, "bicep"],
  [/^\.?devcontainer(?:-.*)?\.jsonc?$/i, "devcontainer"],
  [/^(?:.{0,250}[.-])?values(?:[.-].{0,250})?\.ya?ml$/i, "helm-values"],
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

/** Suffixes of templates, after the name of the file that they produce. */
const TEMPLATE_ENDING = /\.(?:j2|jinja2?|tpl|tmpl|template|erb|gotmpl|sample|example|bak|orig)$/i;

/** Returns the kind of a file, by its name if possible, else by how it begins. */
export function kindOfFile(name: string | undefined, text: string): FileKind {
  const base = (name?.replace(/^.*[\\/]/, "") ?? "").slice(-255).replace(TEMPLATE_ENDING, "");
  const named = NAMES.find(([pattern]) => pattern.test(base))?.[1];
  return named ?? kindOfText(text, /\.ya?ml$/i.test(base));
}
