import "server-only";
import * as z from "zod/mini";
import { type HelmConfigResult, readHelmConfig } from "@/lib/mar/chart/helm-config";
import { type ImageConfigReading, readImageConfig } from "@/lib/oci/config/read-image-config";
import { checkShape, parseJson } from "../registry/manifest/json";

/** The bytes of a configuration, and what messages call it. */
export type ConfigQuestion = { bytes: Uint8Array; subject: string };

/**
 * Reads the configuration of an image from its bytes.
 * @throws RegistryFailure `malformed`
 */
export function readConfigBytes({ bytes, subject }: ConfigQuestion): ImageConfigReading {
  return readImageConfig(checkShape(parseJson(bytes, subject), z.looseObject({}), subject));
}

/**
 * Reads the configuration of a Helm chart from its bytes.
 * @throws RegistryFailure `malformed`
 */
export function readHelmConfigBytes({ bytes, subject }: ConfigQuestion): HelmConfigResult {
  return readHelmConfig(parseJson(bytes, subject));
}
