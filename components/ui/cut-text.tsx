import { cutText } from "@/lib/display/cut-text";
import { visibleLines } from "@/lib/display/visible-text";
import { translator } from "@/lib/i18n/translator";

type Props = {
  text: string;
  /** Characters that are shown at the most. */
  most?: number;
};

/** Publishers' texts have a sentence or a page; what is longer is made to be too long. */
const USUAL = 4000;

/** A text of anybody's: its lines as they stand, what cannot be seen spelled out, and cut with a word where it is too long for a page. */
export function CutText({ text, most = USUAL }: Props) {
  const cut = cutText(text, most);
  return (
    <>
      <span className="whitespace-pre-line [overflow-wrap:anywhere]">{visibleLines(cut.text)}</span>
      {cut.more > 0 && (
        <span className="text-dim text-note">… {translator("artifact")("moreCharacters", { count: cut.more })}</span>
      )}
    </>
  );
}
