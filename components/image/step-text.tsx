import { CutText, MoreText } from "@/components/ui/cut-text";
import { pageRoom } from "@/components/ui/page-room";
import type { Whole } from "@/lib/contract/whole";
import { historyStep } from "@/lib/display/image/history-step";
import { cutText } from "@/lib/display/text/cut-text";
import { translator } from "@/lib/i18n/translator";
import type { LayerStep } from "@/lib/oci/config/image-layers";

/** Characters shown of a step. */
const SHOWN = 4000;

type Props = {
  step: LayerStep | undefined;
  /** Its index in the history. */
  whole?: Whole | undefined;
};

/** Renders a history step as it was in the Dockerfile; a long one can be opened in full. */
export function StepText({ step, whole }: Props) {
  const text = step?.createdBy ? historyStep(step.createdBy) : step?.comment;
  if (!text) return <span className="text-dim text-note">{translator("layers")("unknownStep")}</span>;
  // The button is below the line that opens the step, not in it.
  const { text: beginning, more } = cutText(text, SHOWN, pageRoom().forText());
  return (
    <details className="group min-w-0">
      <summary className="cursor-pointer list-none truncate py-0.5 text-code group-open:whitespace-pre-wrap group-open:[overflow-wrap:anywhere]">
        <code>
          <CutText text={beginning} most={SHOWN} />
        </code>
      </summary>
      {more > 0 && <MoreText count={more} whole={whole} />}
    </details>
  );
}
