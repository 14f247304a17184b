import { translator } from "@/lib/i18n/translator";

/** The end of what every page has from its first moment. */
export const FOOTER_ID = "footer";

/** Whose program this is, and whose it is not. */
export function Footer() {
  const t = translator("site");
  return (
    <footer id={FOOTER_ID} className="mt-auto border-line border-t">
      <p className="page py-4 text-dim text-note">{t("disclaimer")}</p>
    </footer>
  );
}
