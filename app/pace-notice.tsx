import { SlowRegistry } from "@/components/feedback/slow-registry";
import type { Region } from "@/lib/mar/region";
import { spoilDraft } from "@/lib/server/exchange/draft";
import { paceOf } from "@/lib/server/process/paces";

type Props = {
  region: Region;
  /** When the registry said what the page shows, if that is one answer. */
  readAt?: number | undefined;
  className?: string;
};

/** Says that the region's registry asked for fewer requests; renders nothing while it has not. */
export function PaceNotice({ region, readAt, className }: Props) {
  const throttled = paceOf(region).throttled;
  if (!throttled) return null;
  // True for as long as it lasts.
  spoilDraft();
  return <SlowRegistry {...{ region, readAt, className, ...throttled }} now={Date.now()} />;
}
