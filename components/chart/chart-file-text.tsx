import { WholeLink } from "@/components/document/lazy-whole-link.client";
import { pageRoom } from "@/components/ui/page-room";
import type { ChartFile } from "@/lib/contract/image/chart";
import type { Whole } from "@/lib/contract/whole";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleLines, visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";

/** Limits of a text on one page: characters, and bytes of the page. */
const SHOWN = 262_144;
const BYTES = 300_000;

type Props = { file: ChartFile; whole?: Whole | undefined };

/** Renders the text of a file as plain text. */
export function ChartFileText({ file: { path: name, text, notKept }, whole }: Props) {
  const t = translator("chart.files");
  const { marks } = formatter();
  const path = visibleText(name);
  if (text === undefined) {
    return <p className="py-1 text-dim">{t(`notKeptOpen.${notKept ?? "listed-only"}`, { path })}</p>;
  }
  if (text === "") return <p className="py-1 text-dim">{t("empty", { path })}</p>;
  const cut = cutText(text, SHOWN, BYTES);
  pageRoom().take(BYTES);
  return (
    <>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={path}
        className="my-1 max-h-160 overflow-auto rounded-control border border-line bg-panel px-3 py-2.5"
      >
        <pre className="whitespace-pre-wrap text-code [overflow-wrap:anywhere]">
          <code>{visibleLines(cut.text)}</code>
        </pre>
      </section>
      {cut.more > 0 && (
        <div className="pb-1 text-dim">
          {t("moreText", { count: cut.more })}
          {marks.gap}
          {whole && <WholeLink whole={whole}>{translator("artifact")("showAll")}</WholeLink>}
        </div>
      )}
    </>
  );
}
