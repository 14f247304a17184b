import type { Lifecycle } from "@/lib/contract/image/image-summary";

/** Days before its last day from which the support of a version line is said to end soon. */
const SOON = 90;

/**
 * Returns how the support of an image looks: `good` while nothing is near. A day that the publisher set on the image itself is always near.
 * @param today in ISO 8601
 */
export function lifeTone({ endOfLife, table }: Lifecycle, today: string): "good" | "warning" | "ended" {
  if (!endOfLife) return "good";
  if (endOfLife <= today) return "ended";
  const days = (Date.parse(endOfLife) - Date.parse(today)) / 86_400_000;
  return table && days > SOON ? "good" : "warning";
}
