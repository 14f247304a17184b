/**
 * The kind of content that a manifest describes. `artifact-index` is an index without images, `artifact` any artifact
 * of no other kind.
 */
export const ARTIFACT_KINDS = [
  "index",
  "image",
  "helm-chart",
  "bicep-module",
  "bicep-extension",
  "powershell-module",
  "engine-plugin",
  "devcontainer-feature",
  "devcontainer-template",
  "build-cache",
  "wasm-module",
  "model",
  "disk-image",
  "sbom",
  "signature",
  "attestation",
  "artifact-index",
  "artifact",
] as const;
export type ArtifactKind = (typeof ARTIFACT_KINDS)[number];

/** Returns whether the kind is a container image, for one platform or several. Other kinds have no platforms. */
export function isContainerImage(kind: ArtifactKind): boolean {
  return kind === "index" || kind === "image";
}

/** The folder of public Bicep modules, which Bicep calls `br/public:`. */
export const BICEP_FOLDER = "bicep/";
/** The folder of PowerShell modules, which PSResourceGet calls the repository `MAR`. */
export const POWERSHELL_FOLDER = "psresource/";

/** The folder of MAR that holds only this kind of artifact; empty if there is no such folder. */
const FOLDERS: Record<ArtifactKind, string> = {
  index: "",
  image: "",
  "helm-chart": "helm/",
  "bicep-module": BICEP_FOLDER,
  "bicep-extension": `${BICEP_FOLDER}extensions/`,
  "powershell-module": POWERSHELL_FOLDER,
  "engine-plugin": "",
  "devcontainer-feature": "devcontainers/features/",
  "devcontainer-template": "devcontainers/templates/",
  "build-cache": "",
  "wasm-module": "",
  model: "",
  "disk-image": "",
  sbom: "",
  signature: "",
  attestation: "",
  "artifact-index": "",
  artifact: "",
};

/** The kinds with a folder. A nested folder comes before the one that contains it. */
const KINDS_WITH_FOLDER = ARTIFACT_KINDS.filter((kind) => FOLDERS[kind]).sort(
  (a, b) => FOLDERS[b].length - FOLDERS[a].length,
);

/**
 * Returns the kind that a repository's name suggests before any manifest of it is known: an image, except in the folders that
 * hold other artifacts. A manifest may say something else.
 */
export function likelyArtifactKind(repository: string): ArtifactKind {
  const path = `${repository}/`;
  const kind = KINDS_WITH_FOLDER.find((each) => path.startsWith(FOLDERS[each]));
  return kind ?? (`/${path}`.includes("/charts/") ? "helm-chart" : "index");
}
