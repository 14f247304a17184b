import { WholeLink } from "@/components/document/lazy-whole-link.client";
import type { Whole } from "@/lib/contract/whole";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { classNames } from "./class-names";

type Props = {
  shown: number;
  count: number;
  /** Returns the sentence that so many more are not shown. */
  words: (left: number) => string;
  /** Where all of them are. */
  whole?: Whole | undefined;
  className?: string;
};

/** Renders, below the first rows of a list, how many are not shown and a link to all. */
export function MoreRows({ shown, count, words, whole, className }: Props) {
  if (count <= shown) return null;
  return (
    <div className={classNames("text-dim text-small", className)}>
      {words(count - shown)}
      {formatter().marks.gap}
      {whole && <WholeLink whole={whole}>{translator("artifact")("showAllOf", { count })}</WholeLink>}
    </div>
  );
}
