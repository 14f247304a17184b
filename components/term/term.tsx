import { useId } from "react";
import { translator } from "@/lib/i18n/translator";
import { TERMS, type TermId } from "./terms";

type Props = {
  of: TermId;
  /** True to show the word itself as the button, where it does not stand beside it. */
  asWord?: boolean;
};

/**
 * Renders a button that explains a word in place. It is the browser's own popover: it needs no script, works by touch and keys, and
 * its text follows the button. Only phrases, so that it can stand in any line.
 */
export function Term({ of, asWord = false }: Props) {
  const t = translator("terms");
  const id = useId();
  const name = t(`${of}.name`);
  const source = TERMS[of];
  return (
    <span className="inline-flex">
      <button
        type="button"
        popoverTarget={id}
        aria-label={asWord ? undefined : t("button", { name })}
        title={asWord ? undefined : t("button", { name })}
        className="term-button"
      >
        {asWord ? (
          <span className="term-word">{name}</span>
        ) : (
          <span aria-hidden className="term-mark">
            ?
          </span>
        )}
      </button>
      <span id={id} popover="auto" className="term-text">
        <strong className="block font-semibold text-base">{name}</strong>
        <span className="mt-1 block">{t(`${of}.text`)}</span>
        {source && (
          <a href={source} className="mt-1 inline-block text-accent hover:underline">
            {t("source")}
          </a>
        )}
      </span>
    </span>
  );
}
