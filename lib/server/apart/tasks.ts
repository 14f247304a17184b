import "server-only";
import type { Digest } from "@/lib/oci/name/digest";
import { readPackedChart } from "../chart/read-chart";
import { type ConfigQuestion, readConfigBytes, readHelmConfigBytes } from "../config/read-config";
import { readDetailsBytes } from "../portal/read-details";
import { readPushesBytes } from "../portal/read-pushes";
import { renderReadme } from "../readme/render-readme";
import { type ManifestQuestion, readManifestBytes } from "../registry/manifest/manifest-bytes";
import { type ReferrersPageQuestion, readReferrersPage } from "../registry/referrers/referrers-page";
import { readPackages } from "../sbom/read-packages";
import { sbomBatches } from "../sbom/sbom-batches";
import { documentName } from "../sbom/statement/document-name";
import { statementType } from "../sbom/statement/statement-type";
import { readSignature } from "../signature/read-signature";

import { streamTask } from "./stream-task";
import { AsJson } from "./task";

/** All tasks for worker threads, by name. Only worker threads run this file: others import its type. */
export const TASKS = {
  readManifestBytes: (question: ManifestQuestion) => new AsJson(readManifestBytes(question)),
  readReferrersPage: (question: ReferrersPageQuestion) => new AsJson(readReferrersPage(question)),
  readConfigBytes: (question: ConfigQuestion) => new AsJson(readConfigBytes(question)),
  readHelmConfigBytes: (question: ConfigQuestion) => new AsJson(readHelmConfigBytes(question)),
  readDetailsBytes: (question: Parameters<typeof readDetailsBytes>[0]) => new AsJson(readDetailsBytes(question)),
  readPackages: async (bytes: Uint8Array) => new AsJson(await readPackages(bytes)),
  readPackedChart,
  readPushesBytes,
  renderReadme,
  readSignature: ({ envelope, mediaType, subject }: { envelope: Uint8Array; mediaType: string; subject: Digest }) =>
    readSignature(envelope, mediaType, subject),
  statementType,
  documentName,
  sbomBatches: streamTask(sbomBatches),
};
