import { translator } from "@/lib/i18n/translator";

/** Whose program this is, and whose it is not. */
export function Footer() {
  const t = translator("site");
  return (
    <footer className="mt-auto border-line border-t">
      <p className="page py-4 text-dim text-note">{t("disclaimer")}</p>
    </footer>
  );
}
