import type { Repository } from "@/lib/oci/name/repository";
import { REGION_HOSTS } from "../region";
import { type WebAddress, webAddressSchema } from "../web-address";

/** Returns the address of a repository's own page on the official portal. */
export function portalPage(repository: Repository): WebAddress {
  return webAddressSchema.parse(`https://${REGION_HOSTS.global.registry}/en-us/artifact/mar/${repository}/about`);
}
