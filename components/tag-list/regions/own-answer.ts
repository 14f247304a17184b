import type { TagDetails } from "@/lib/browser/known/tag-details";
import type { RegionAnswer } from "@/lib/contract/region/region-outcome";
import { newestCreation } from "@/lib/display/image/image-figures";

/** Returns what a list knows of a tag in the form of a region's answer. A failure is at most as old as the page. */
export function ownAnswer(details: TagDetails): RegionAnswer {
  if ("problem" in details) return { problem: details.problem, readAt: new Date().toISOString() };
  const { digest, readAt } = details.summary;
  return { digest, readAt, created: newestCreation(details.summary) };
}
