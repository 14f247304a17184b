import "server-only";
import type { ChartContents } from "@/lib/contract/image/chart";
import type { HelmConfigResult } from "@/lib/mar/chart/helm-config";
import type { ImageConfigReading } from "@/lib/oci/config/read-image-config";
import { isLarge, readApart } from "@/lib/server/apart/read-apart";
import { CHART_LIMITS } from "@/lib/server/chart/limits";
import { readConfigBytes, readHelmConfigBytes } from "@/lib/server/config/read-config";
import type { ContentUse } from "./content";
import type { ParseContent } from "./content-view";

const MIB = 1024 * 1024;

/** A document whose kind does not matter, such as a signature's envelope. */
export const BLOB: ContentUse = { called: "blob", most: 4 * MIB };
/** A document attached to an image, such as a bill of materials or a statement. */
export const DOCUMENT: ContentUse = { called: "document", most: 4 * MIB };
/** The configuration of an image or of a Helm chart. */
export const CONFIGURATION: ContentUse = { called: "configuration", most: 4 * MIB };
/** The packed chart of a Helm chart. */
export const CHART: ContentUse = { called: "chart", most: CHART_LIMITS.compressed };

/** @see https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md */
export const parseConfig: ParseContent<ImageConfigReading> = (bytes, asked) => {
  const question = { bytes, subject: asked.subject };
  return isLarge(bytes) ? readApart("readConfigBytes", question, asked) : readConfigBytes(question);
};

/**
 * The configuration of a Helm chart is its `Chart.yaml` in JSON.
 * @see https://helm.sh/docs/topics/registries/#helm-chart-manifest
 */
export const parseHelmConfig: ParseContent<HelmConfigResult> = (bytes, asked) => {
  const question = { bytes, subject: asked.subject };
  return isLarge(bytes) ? readApart("readHelmConfigBytes", question, asked) : readHelmConfigBytes(question);
};

/** The predicate type of a statement, which can be gzipped and hold anything: a worker thread reads it. */
export const parseStatementType: ParseContent<string | undefined> = (bytes, asked) =>
  readApart("statementType", bytes, asked);

/** The name of a bill of materials, likewise. */
export const parseDocumentName: ParseContent<string | undefined> = (bytes, asked) =>
  readApart("documentName", bytes, asked);

/** Unpacks a chart, always in a worker thread: a few bytes can unpack to many. */
export const parseChart: ParseContent<ChartContents> = (bytes, asked) => readApart("readPackedChart", bytes, asked);
