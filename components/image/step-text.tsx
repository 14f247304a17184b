import { CutText, MoreText } from "@/components/ui/cut-text";
import { pageRoom } from "@/components/ui/page-room";
import type { Whole } from "@/lib/contract/whole";
import { historyStep } from "@/lib/display/image/history-step";
import { cutText } from "@/lib/display/text/cut-text";
import { translator } from "@/lib/i18n/translator";
import type { LayerStep } from "@/lib/oci/config/image-layers";

/** Characters of a step that a page shows. */
const SHOWN = 4000;

type Props = {
  step: LayerStep | undefined;
  /** Where it stands in the history. */
  whole?: Whole | undefined;
};

/** What a step of the history did, as it stood in the Dockerfile; all of it can be opened where it is long. */
export function StepText({ step, whole }: Props) {
  const text = step?.createdBy ? historyStep(step.createdBy) : step?.comment;
  if (!text) return <span className="text-dim text-note">{translator("layers")("unknownStep")}</span>;
  // What is pressed stands below the line that opens the step, not in it.
  const { text: beginning, more } = cutText(text, SHOWN, pageRoom().forText());
  return (
    <details className="group min-w-0">
      <summary className="cursor-pointer list-none truncate text-code group-open:whitespace-pre-wrap group-open:[overflow-wrap:anywhere]">
        <code>
          <CutText text={beginning} most={SHOWN} />
        </code>
      </summary>
      {more > 0 && <MoreText count={more} whole={whole} />}
    </details>
  );
}
