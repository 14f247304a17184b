import * as z from "zod/mini";
import type { Digest } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Region } from "../region";

/** Longest text that is looked through for names, in UTF-16 code units: a log, a message, a whole file. */
export const TEXT_MAX_LENGTH = 65_536;
/** Longest input that is read by its form, as a command or a name, in UTF-16 code units. */
export const INPUT_MAX_LENGTH = 4096;

/** What can be wrong with an input. */
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
 * An image name. `host` is what the input says, or what its command implies; a bare name has none and is one of MAR's.
 * `official` says whether the host is one of MAR's; what a name of another host corresponds to, `officialName` says.
 * `platform` is `os/architecture[/variant]`.
 */
export type ImageReading = ImageName & {
  kind: "image";
  host?: string;
  official: boolean;
  region: Region;
  platform?: string;
};

/** What is wrong, in which part; `nearest` is an input that is well-formed and differs only there. */
export type InvalidReading = { kind: "invalid"; problem: InputProblem; part: string; nearest?: string };

/** What an input asks for. */
export type InputReading =
  | ImageReading
  | { kind: "digest"; region: Region; digest: Digest }
  | { kind: "search"; region: Region; text: string }
  | { kind: "portal-catalog"; region: Region; search: string }
  | InvalidReading;

const PART_MAX_LENGTH = 300;

/** An invalid reading. A part too long to be shown ends in `…`. */
export function invalid(problem: InputProblem, part: string, nearest?: string): InvalidReading {
  const shown = part.length > PART_MAX_LENGTH ? `${part.slice(0, PART_MAX_LENGTH).toWellFormed()}…` : part;
  return { kind: "invalid", problem, part: shown, ...(nearest === undefined ? {} : { nearest }) };
}
