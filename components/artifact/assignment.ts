import type { NamedValue } from "@/lib/oci/config/image-settings";

/** An annotation as it is copied. */
export function assignment({ name, value = "" }: NamedValue): string {
  return `${name}=${value}`;
}
