import { Download } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button.client";
import { firewallApiPath } from "@/lib/contract/api-path";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { type EndpointsQuery, regionsOfRules } from "@/lib/contract/page/endpoints-page";
import { firewallComments } from "@/lib/i18n/files/firewall-comments";
import { requestLocale } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { FIREWALL_OUTPUTS } from "@/lib/mar/firewall/firewall-outputs";

/** Renders the rules, to copy or download. */
export function FirewallText({ query: { rules, form } }: { query: EndpointsQuery }) {
  const t = translator("firewall");
  const regions = regionsOfRules(rules);
  const { fileName, text } = FIREWALL_OUTPUTS[form](regions, firewallComments());
  const name = t(`forms.${form}`);
  return (
    <div className="grid gap-2">
      <p className="text-small">{t(`explain.${form}`)}</p>
      <div className="overflow-hidden rounded-control border border-line bg-panel">
        <div className="flex flex-wrap items-center justify-end gap-2 border-line border-b p-2">
          <code className="mr-auto min-w-0 text-code text-dim [overflow-wrap:anywhere]">{fileName}</code>
          <a
            href={belowBase(firewallApiPath(form, regions, requestLocale()))}
            download={fileName}
            aria-label={t("download", { file: fileName })}
            className={buttonClass("plain", "small")}
          >
            <Download aria-hidden className="size-3.5" />
            {t("downloadShort")}
          </a>
          <CopyButton
            look="primary"
            size="small"
            text={text}
            said={t("copied", { form: name })}
            label={t("copy", { form: name })}
          >
            {t("copyShort")}
          </CopyButton>
        </div>
        {/* Long lines scroll in their own box, which the keyboard can reach. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to take the focus */}
        <section tabIndex={0} aria-label={t("text", { form: name })} className="overflow-x-auto p-3">
          <pre className="text-code">
            <code>{text}</code>
          </pre>
        </section>
      </div>
    </div>
  );
}
