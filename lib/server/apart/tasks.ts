import "server-only";
import type { Digest } from "@/lib/oci/digest";
import { readPackedChart } from "../chart/read-chart";
import { documentName } from "../sbom/document-name";
import { sbomBatches } from "../sbom/sbom-batches";
import { statementType } from "../sbom/statement-type";
import { readSignature } from "../signature/read-signature";

import { streamTask } from "./stream-task";

/** Everything that is read apart, by name. Runs in worker threads alone: elsewhere only its type is imported. */
export const TASKS = {
  readPackedChart,
  readSignature: ({ envelope, mediaType, subject }: { envelope: Uint8Array; mediaType: string; subject: Digest }) =>
    readSignature(envelope, mediaType, subject),
  statementType,
  documentName,
  sbomBatches: streamTask(sbomBatches),
};
