import { cutText } from "@/lib/display/cut-text";
import { translator } from "@/lib/i18n/translator";

type Props = {
  text: string;
  /** Characters that are shown at the most. */
  most?: number;
};

/** Publishers' texts have a sentence or a page; what is longer is made to be too long. */
const USUAL = 4000;

/** A text of anybody's, its lines as they stand; what is too long for a page is cut, and said to be. */
export function CutText({ text, most = USUAL }: Props) {
  const cut = cutText(text, most);
  return (
    <>
      <span className="whitespace-pre-line [overflow-wrap:anywhere]">{cut.text}</span>
      {cut.more > 0 && (
        <span className="text-dim text-note">… {translator("artifact")("moreCharacters", { count: cut.more })}</span>
      )}
    </>
  );
}
