import { IndexCard } from "@/components/endpoint/index-card";
import { PagePart } from "@/components/endpoint/page-part";
import type { ReaderProgress } from "@/lib/contract/health/reader-progress";

/** Renders how far the background reader is; nothing where it is off, or where the store does not say. */
export function IndexPart({ progress }: { progress: ReaderProgress | undefined }) {
  if (!progress?.isOn) return null;
  return (
    <PagePart part="index">
      <IndexCard progress={progress} />
    </PagePart>
  );
}
