import { useTranslations } from "use-intl";
import type { ProductNotes } from "@/lib/contract/catalog/catalog-view";
import { visibleText } from "@/lib/display/text/visible-text";
import { useFormat } from "@/lib/i18n/use-format";
import { productOf } from "@/lib/mar/product/products";

type Props = {
  /** The first match; `undefined` without a search. */
  first: string | undefined;
  leftOut: readonly string[];
  notes: ProductNotes;
};

/**
 * Renders the first match's product, if it is well-known, and the part of the text that was not searched for; otherwise
 * how to search.
 */
export function SearchNote({ first, leftOut, notes }: Props) {
  const t = useTranslations("catalog");
  const { marks } = useFormat();
  const product = first === undefined ? undefined : productOf(first);
  const note = product && notes[product.id];
  return (
    <div className="mt-2 min-h-5 text-center text-dim text-note [overflow-wrap:anywhere]">
      {leftOut.length > 0 && <p>{t("leftOut", { count: leftOut.length, text: visibleText(leftOut.join("  ")) })}</p>}
      {product && note ? (
        <p>
          <strong className="font-semibold text-text">{product.name}</strong> {note.sentence}
          {marks.gap}
          <a href={note.documentation} rel="noreferrer" className="text-accent underline">
            {t("documentation")}
          </a>
        </p>
      ) : (
        leftOut.length === 0 && <p>{t("hint")}</p>
      )}
    </div>
  );
}
