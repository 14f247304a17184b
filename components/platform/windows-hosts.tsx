import { CutText } from "@/components/ui/cut-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { windowsImageHosts } from "@/lib/mar/windows-host";

/** Renders which Windows hosts can run an image of this build. */
export function WindowsHosts({ osVersion }: { osVersion: string }) {
  const t = translator("platforms");
  const { list, marks } = formatter();
  const support = windowsImageHosts(osVersion);
  if (!support.known)
    return (
      <p className="px-4 py-3 text-dim text-small">
        <CutText text={t("hostsUnknown", { version: osVersion })} most={300} />
      </p>
    );
  return (
    <div className="grid gap-1 px-4 py-3 text-small">
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {support.hosts.map(({ host, isolations, sameRevision }) => (
          <li key={host.name}>
            {host.name}{" "}
            <span className="text-dim">
              {list(isolations.map((isolation) => t(`hostIsolation.${isolation}`)))}
              {sameRevision && marks.comma + t("sameRevision")}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-dim text-note">{t("hostsSource")}</p>
    </div>
  );
}
