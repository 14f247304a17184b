import type { TagDetails } from "@/lib/browser/known/tag-details";
import type { RegionAnswer } from "@/lib/contract/region/region-outcome";
import { newestCreation } from "@/lib/display/image/image-figures";

/** What a list knows of a tag, as the answer of the list's own region. A failure is as old as the page at the most. */
export function ownAnswer(details: TagDetails): RegionAnswer {
  if ("problem" in details) return { problem: details.problem, readAt: new Date().toISOString() };
  const { digest, readAt } = details.summary;
  return { digest, readAt, created: newestCreation(details.summary) };
}
