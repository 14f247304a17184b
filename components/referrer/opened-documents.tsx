import { SbomView } from "@/components/sbom/lazy-sbom-view.client";
import { isReadableSbom } from "@/lib/mar/attached/attached-document";
import type { Digest } from "@/lib/oci/name/digest";
import { DocumentList, type DocumentPlace, type ListedDocument } from "./document-list";

type Props = {
  documents: readonly ListedDocument[];
  place: Omit<DocumentPlace, "shown">;
  /** The document that the address names. */
  layer: Digest | undefined;
};

/** Renders the documents of one manifest, and the packages of the named one, else of the first SBOM. */
export function OpenedDocuments({ documents, place, layer }: Props) {
  const named = documents.find(({ descriptor }) => descriptor.digest === layer);
  const shown = (named ?? documents.find(isReadableSbom))?.descriptor.digest;
  const { region, manifest, imageName } = place;
  const { repository } = imageName;
  return (
    <>
      <DocumentList documents={documents} place={{ ...place, shown }} />
      {shown && <SbomView key={shown} {...{ region, repository, manifest }} layer={shown} />}
    </>
  );
}
