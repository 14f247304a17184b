import { CopyButton } from "@/components/ui/copy-button.client";
import { translator } from "@/lib/i18n/translator";
import { CodeBox } from "./json-form";

/** Renders the commands that try an address, ready to copy. */
export function Example({ title, commands }: { title: string; commands: string }) {
  const t = translator("docs");
  return (
    <div className="grid grid-cols-1 gap-1">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-semibold">{t("example")}</h3>
        <CopyButton look="bare" size="small" text={commands} label={t("copyLabel", { title })}>
          {t("copy")}
        </CopyButton>
      </div>
      <CodeBox label={`${t("example")}: ${title}`}>{commands}</CodeBox>
    </div>
  );
}
