import * as z from "zod/mini";
import type { Digest } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Region } from "../region";

/** The longest text that is searched for names, in UTF-16 code units: a log, a message, a whole file. */
export const TEXT_MAX_LENGTH = 65_536;
/** The longest input that is read as a command or a name, in UTF-16 code units. */
export const INPUT_MAX_LENGTH = 4096;

/** The problems of an input. */
export const inputProblemSchema = z.enum([
  "empty",
  "too-long",
  "search-too-long",
  "several-names",
  "no-name",
  "placeholder",
  "host-invalid",
  "host-missing",
  "address-unknown",
  "bicep-alias-unknown",
  "repository-missing",
  "repository-uppercase",
  "repository-too-long",
  "repository-invalid",
  "tag-empty",
  "tag-too-long",
  "tag-invalid",
  "version-conflict",
  "digest-algorithm",
  "digest-length",
  "digest-uppercase",
  "digest-invalid",
]);
export type InputProblem = z.infer<typeof inputProblemSchema>;

/**
 * An image name. `host` is from the input or implied by its command; a bare name has no host and is MAR's. `official`
 * is true for MAR's hosts; `officialName` returns the official name for others. `platform` is
 * `os/architecture[/variant]`.
 */
export type ImageReading = ImageName & {
  kind: "image";
  host?: string;
  official: boolean;
  region: Region;
  platform?: string;
};

/** The problem, and the part that has it. `nearest` is a well-formed input that differs only there. */
export type InvalidReading = { kind: "invalid"; problem: InputProblem; part: string; nearest?: string };

/** The meaning of an input. */
export type InputReading =
  | ImageReading
  | { kind: "digest"; region: Region; digest: Digest }
  | { kind: "search"; region: Region; text: string }
  | { kind: "portal-catalog"; region: Region; search: string }
  | InvalidReading;

const PART_MAX_LENGTH = 300;

/** Returns an invalid reading. A part that is too long to show ends in `…`. */
export function invalid(problem: InputProblem, part: string, nearest?: string): InvalidReading {
  const shown = part.length > PART_MAX_LENGTH ? `${part.slice(0, PART_MAX_LENGTH).toWellFormed()}…` : part;
  return { kind: "invalid", problem, part: shown, ...(nearest === undefined ? {} : { nearest }) };
}
