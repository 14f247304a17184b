import { RawDocuments } from "@/components/document/lazy-raw-documents.client";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { ImageReading } from "./image-reading";

type Props = { region: Region; repository: Repository; reading: ImageReading };

/** Renders the documents of the image, once the manifests of its platforms are read. */
export async function ImageDocuments({ region, repository, reading }: Props) {
  return <RawDocuments {...{ region, repository }} documents={await reading.documents} />;
}
