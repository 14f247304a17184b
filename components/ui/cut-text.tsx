import { WholeLink } from "@/components/document/lazy-whole-link.client";
import type { Whole } from "@/lib/contract/whole";
import { bytesInPage } from "@/lib/display/bytes/page-bytes";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleLines } from "@/lib/display/text/visible-text";
import { languageOf } from "@/lib/i18n/texts/language-of";
import { translator } from "@/lib/i18n/translator";
import { pageRoom } from "./page-room";

type Props = {
  text: string;
  /** Most characters shown; fewer if the page is full. */
  most?: number | undefined;
  /** Where the complete text is. */
  whole?: Whole | undefined;
};

/** A publisher's text is a sentence or a page; a longer one was made to be too long. */
const USUAL = 4000;
/** Bytes of a page that a link to the whole takes. */
const LINK_BYTES = 900;

/**
 * Renders a text of others with its line breaks, invisible characters spelled out, and cut with a note if it is too
 * long for a page.
 */
export function CutText({ text, most = USUAL, whole }: Props) {
  const room = pageRoom();
  const cut = cutText(text, most, room.forText());
  room.take(bytesInPage(cut.text) + (cut.more > 0 ? LINK_BYTES : 0));
  return (
    <>
      <span lang={languageOf(cut.text)} className="whitespace-pre-line [overflow-wrap:anywhere]">
        {visibleLines(cut.text)}
      </span>
      {cut.more > 0 && <MoreText count={cut.more} whole={whole} />}
    </>
  );
}

/** Renders how many characters of a text are missing, and a link to all of it. */
export function MoreText({ count, whole }: { count: number; whole: Whole | undefined }) {
  const t = translator("artifact");
  return (
    <span className="text-dim text-note">
      … {t("moreCharacters", { count })} {whole && <WholeLink whole={whole}>{t("showAll")}</WholeLink>}
    </span>
  );
}
