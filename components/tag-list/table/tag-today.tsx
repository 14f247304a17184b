import { useTranslations } from "use-intl";
import { useFormat } from "@/lib/i18n/use-format";
import { tagNamesInOrder } from "@/lib/mar/tag/order/order";
import { parseTagName } from "@/lib/mar/tag/parse";
import { aliasesOf, mostSpecificAlias } from "@/lib/mar/tag-list/aliases";

const NAMED = 3;

/** `aliases` are all tags known to point to the same image, including this one. */
type Props = { tag: string; aliases: readonly string[] | undefined };

/** Renders what a tag points to: its most specific alias, or, for that alias, the other tags of the image. */
export function TagToday({ tag, aliases = [] }: Props) {
  const t = useTranslations("repository");
  const { list } = useFormat();
  if (aliases.length < 2) return null;
  const same = tagNamesInOrder(aliases);
  const specific = mostSpecificAlias(parseTagName(tag), same);
  if (specific) return <span title={specific.name}>{t("is", { tag: specific.name })}</span>;
  const others = aliasesOf(tag, same).map(({ name }) => name);
  const named = list(others.slice(0, NAMED));
  const more = others.length - NAMED;
  return (
    <span title={list(others)}>{more > 0 ? t("equalsMore", { tags: named, more }) : t("equals", { tags: named })}</span>
  );
}
