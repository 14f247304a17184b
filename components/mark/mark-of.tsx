import { formatMark, type Mark } from "@/lib/contract/mark/mark";
import { translator } from "@/lib/i18n/translator";
import { MarkButton } from "./mark-button.client";

/** Renders the button that marks a repository or a tag. */
export function MarkOf({ repository, tag }: Mark) {
  const t = translator("marks.button");
  const words = { mark: t("mark"), marked: t("marked"), title: t("title"), failed: t("failed") };
  const name = formatMark(tag ? { repository, tag } : { repository });
  return <MarkButton key={name} name={name} words={words} />;
}
