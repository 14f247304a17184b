import "server-only";
import { type PortalDetails, readPortalDetails } from "@/lib/mar/portal/details";
import { parseJson } from "../registry/manifest/json";

/**
 * Reads the portal's details of a repository from their bytes.
 * @throws RegistryFailure `malformed` if they are not JSON
 */
export function readDetailsBytes({ bytes, subject }: { bytes: Uint8Array; subject: string }): PortalDetails {
  return readPortalDetails(parseJson(bytes, subject));
}
