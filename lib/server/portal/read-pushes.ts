import "server-only";
import { readPushedTags } from "@/lib/mar/portal/pushed-tags";
import { parseJson } from "../registry/manifest/json";
import { linesOf } from "./push-dates";

/**
 * Reads the portal's list of a repository's tags from its bytes, as the lines of `PushDates`.
 * @throws RegistryFailure `malformed` if they are not JSON
 */
export function readPushesBytes({ bytes, subject }: { bytes: Uint8Array; subject: string }): string {
  return linesOf(readPushedTags(parseJson(bytes, subject)));
}
