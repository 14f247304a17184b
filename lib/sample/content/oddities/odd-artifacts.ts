import { OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { makeBicepModule } from "../artifacts/bicep-module";
import { jsonBlob, type Made, made } from "../images/made";
import { Releases } from "../repository/releases";

const CREATED = "2026-07-14T17:03:09.000Z";

function artifactWithAnnotations(count: number): Made {
  const artifactType = "application/vnd.sample.notes.v1";
  const [config, notes] = [jsonBlob({}), jsonBlob({ notes: count })];
  const annotations = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`vnd.sample.note.${String(at + 1).padStart(5, "0")}`, `note ${at + 1}`]),
  );
  const body = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType,
    config: { mediaType: "application/vnd.oci.empty.v1+json", digest: config.digest, size: config.size },
    layers: [{ mediaType: `${artifactType}+json`, digest: notes.digest, size: notes.size }],
    annotations,
  };
  return made(OCI_MANIFEST, body, { artifactType, annotations, blobs: [config, notes] });
}

/** Returns artifacts with as many annotations as their tags say: ten thousand fill a manifest of half a megabyte. */
export function manyAnnotations(name: string): Releases {
  const releases = new Releases(name);
  for (const count of [100, 10_000]) {
    const make = () => artifactWithAnnotations(count);
    releases.publish({ key: String(count), created: CREATED, make }, [{ name: String(count) }]);
  }
  return releases;
}

/** Returns Bicep modules whose documentation has no address that may become a link. */
export function oddBicepModules(name: string): Releases {
  const releases = new Releases(name);
  const documentation = {
    "script-link": "javascript:alert(document.domain)",
    "hidden-host": "https://mcr.microsoft.com@sample.invalid/README.md",
    "no-link": "see the wiki",
  };
  for (const [tag, address] of Object.entries(documentation)) {
    const make = () => makeBicepModule({ repository: name, version: tag, created: CREATED, documentation: address });
    releases.publish({ key: tag, created: CREATED, make }, [{ name: tag }]);
  }
  return releases;
}
