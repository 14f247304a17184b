import { WholeLink } from "@/components/document/lazy-whole-link.client";
import type { Whole } from "@/lib/contract/whole";
import { bytesInPage } from "@/lib/display/bytes/page-bytes";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleLines } from "@/lib/display/text/visible-text";
import { translator } from "@/lib/i18n/translator";
import { pageRoom } from "./page-room";

type Props = {
  text: string;
  /** Characters that are shown at the most; fewer where the page is full. */
  most?: number | undefined;
  /** Where all of it is. */
  whole?: Whole | undefined;
};

/** Publishers' texts have a sentence or a page; what is longer is made to be too long. */
const USUAL = 4000;
/** What a link to the whole takes of a page. */
const LINK_BYTES = 900;

/** A text of anybody's: its lines as they stand, what cannot be seen spelled out, and cut with a word where it is too long for a page. */
export function CutText({ text, most = USUAL, whole }: Props) {
  const room = pageRoom();
  const cut = cutText(text, most, room.forText());
  room.take(bytesInPage(cut.text) + (cut.more > 0 ? LINK_BYTES : 0));
  return (
    <>
      <span className="whitespace-pre-line [overflow-wrap:anywhere]">{visibleLines(cut.text)}</span>
      {cut.more > 0 && <MoreText count={cut.more} whole={whole} />}
    </>
  );
}

/** How many characters of a text are not there, and the way to all of it. */
export function MoreText({ count, whole }: { count: number; whole: Whole | undefined }) {
  const t = translator("artifact");
  return (
    <span className="text-dim text-note">
      … {t("moreCharacters", { count })} {whole && <WholeLink whole={whole}>{t("showAll")}</WholeLink>}
    </span>
  );
}
