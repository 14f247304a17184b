import type { ReactNode } from "react";
import type { AboutView } from "@/lib/contract/about/about-view";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { languageOf } from "@/lib/i18n/texts/language-of";
import { translator } from "@/lib/i18n/translator";
import { productOf } from "@/lib/mar/product/products";
import type { Repository } from "@/lib/oci/name/repository";

/** Longest name and sentence of others on the line, in characters; the whole is below. */
const LONGEST = { name: 80, sentence: 300 };

type Props = { repository: Repository; about: AboutView | undefined };

/** Renders what the repository is, by whoever says it first: our table, the image, the portal. */
export function AboutSentence({ repository, about }: Props) {
  const t = translator("about");
  const product = productOf(repository);
  if (product) {
    return (
      <p className="min-h-5 pr-20">
        <strong className="font-semibold">{product.name}</strong> {translator("product.sentences")(product.id)}{" "}
        <span className="text-dim text-note">{t("by.ours")}</span>
      </p>
    );
  }
  if (!about) return <Line sentence={t("reading")} />;
  const { image, portal } = about;
  const { title, description } = image.kind === "described" ? image.description : {};
  const text = portal.kind === "listed" ? portal.details.description : undefined;
  if (text && !description) return <Line sentence={text} source={t("by.portal")} />;
  // A title alone is better than nothing.
  const said = description ?? title;
  if (image.kind !== "described" || !said) {
    const isSilence = image.kind === "described" && portal.kind === "not-listed";
    return <Line sentence={t(isSilence ? "nothing" : "unknown")} />;
  }
  const name = description && title?.value;
  return <Line {...{ name }} sentence={said.value} source={t(`by.${said.by}`, { tag: image.tag })} />;
}

/** Two lines on a phone and one elsewhere. A sentence of ours, which is there from the start, may have more. */
function Line({ name, sentence, source }: { name?: string | undefined; sentence: string; source?: string }): ReactNode {
  return (
    <p className="line-clamp-2 min-h-10 pr-20 [overflow-wrap:anywhere] sm:line-clamp-1 sm:min-h-5">
      {name && <strong className="font-semibold">{short(name, LONGEST.name)}</strong>}{" "}
      <span lang={languageOf(sentence)}>{short(sentence, LONGEST.sentence)}</span>
      {source && <span className="text-dim text-note"> {source}</span>}
    </p>
  );
}

function short(text: string, most: number): string {
  const cut = cutText(text.replaceAll(/\s+/g, " "), most);
  return visibleText(cut.more > 0 ? `${cut.text}…` : cut.text);
}
