import type { NamedValue } from "@/lib/oci/config/image-settings";

/** Returns an annotation in the form to copy. */
export function assignment({ name, value = "" }: NamedValue): string {
  return `${name}=${value}`;
}
