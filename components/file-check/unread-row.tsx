import { useTranslations } from "use-intl";
import { Breakable } from "@/components/ui/breakable";
import { visibleText } from "@/lib/display/text/visible-text";
import type { FoundUnread, UnreadReason } from "@/lib/mar/file/find/finding";
import { NameRow } from "./name-row";

/** Renders a place that names an image which cannot be determined, and why. */
export function UnreadRow({ found: { line, text, reason, part, nearest } }: { found: FoundUnread }) {
  const t = useTranslations("check.unread");
  return (
    <NameRow
      line={line}
      name={
        <code className="text-code">
          <Breakable text={text} />
        </code>
      }
    >
      <p className="flex items-baseline gap-2">
        <span aria-hidden className="size-2 shrink-0 rounded-full border border-current text-warning" />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          {t(wordsOf(reason), { part: visibleText(part) })} {nearest !== undefined && t("nearest", { name: nearest })}
        </span>
      </p>
    </NameRow>
  );
}

function wordsOf(reason: UnreadReason) {
  switch (reason) {
    case "template":
    case "variable":
    case "chart-version":
    case "bicep-alias-unknown":
    case "no-name":
    case "too-long":
    case "repository-uppercase":
      return reason;
    case "repository-missing":
    case "repository-too-long":
    case "repository-invalid":
      return "repository";
    case "tag-empty":
    case "tag-too-long":
    case "tag-invalid":
      return "tag";
    case "digest-algorithm":
    case "digest-length":
    case "digest-uppercase":
    case "digest-invalid":
      return "digest";
    case "host-invalid":
    case "host-missing":
      return "host";
    default:
      return "other";
  }
}
