import "server-only";
import type { Digest } from "@/lib/oci/digest";
import { readPackedChart } from "../chart/read-chart";
import { readSignature } from "../signature/read-signature";

/** Everything that is read apart, by name. Runs in worker threads alone: elsewhere only its type is imported. */
export const TASKS = {
  readPackedChart,
  readSignature: ({ envelope, mediaType, subject }: { envelope: Uint8Array; mediaType: string; subject: Digest }) =>
    readSignature(envelope, mediaType, subject),
};
