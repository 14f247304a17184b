import { CutText } from "@/components/ui/cut-text";
import { historyStep } from "@/lib/display/history-step";
import { translator } from "@/lib/i18n/translator";
import type { LayerStep } from "@/lib/oci/image-layers";

/** What a step of the history did, as it stood in the Dockerfile; all of it can be opened where it is long. */
export function StepText({ step }: { step: LayerStep | undefined }) {
  const text = step?.createdBy ? historyStep(step.createdBy) : step?.comment;
  if (!text) return <span className="text-dim text-note">{translator("layers")("unknownStep")}</span>;
  return (
    <details className="group min-w-0">
      <summary className="cursor-pointer list-none truncate text-code group-open:whitespace-pre-wrap group-open:[overflow-wrap:anywhere]">
        <code>
          <CutText text={text} />
        </code>
      </summary>
    </details>
  );
}
