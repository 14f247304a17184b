import { CopyButton } from "@/components/ui/copy-button.client";
import { CutText } from "@/components/ui/cut-text";
import { MoreRows } from "@/components/ui/more-rows";
import { pageRoom } from "@/components/ui/page-room";
import type { SignatureCertificate } from "@/lib/contract/image/signature";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";

/** A chain has three or four. */
const SHOWN = 20;
const ROW_BYTES = 8000;

/** Renders the certificates of a signature, leaf first, as each describes itself. */
export function CertificateList({ certificates }: { certificates: readonly SignatureCertificate[] }) {
  const t = translator("signature");
  const shown = pageRoom().forRows(certificates.length, SHOWN, ROW_BYTES);
  return (
    <section aria-label={t("certificates")} className="border-line border-t px-4 py-3">
      <h3 className="mb-1 font-semibold text-note">{t("certificates")}</h3>
      <ol className="grid gap-3 text-small">
        {certificates.slice(0, shown).map((certificate, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one certificate can stand in several places, which never change
          <li key={position}>
            <Certificate certificate={certificate} role={t(roleOf(certificate, position))} />
          </li>
        ))}
      </ol>
      <MoreRows
        {...{ shown }}
        count={certificates.length}
        words={(count) => translator("artifact")("more", { count })}
      />
    </section>
  );
}

function roleOf({ isCA }: SignatureCertificate, position: number): "leaf" | "authority" | "otherCertificate" {
  if (position === 0) return "leaf";
  return isCA ? "authority" : "otherCertificate";
}

function Certificate({ certificate, role }: { certificate: SignatureCertificate; role: string }) {
  const t = translator("signature");
  const { subject, issuer, serial, sha256, sha1, validFrom, validTo } = certificate;
  const rows = [
    [t("subject"), subject],
    [t("issuer"), issuer],
    ["SHA-256", sha256],
    ["SHA-1", sha1],
    [t("serial"), serial],
  ] as const;
  return (
    <>
      <p className="font-semibold">{role}</p>
      <dl className="grid items-baseline gap-x-4 sm:grid-cols-[minmax(6rem,max-content)_minmax(0,1fr)]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-dim">{name}</dt>
            <dd className="flex min-w-0 items-start justify-between gap-2 pb-1.5 sm:pb-0">
              <code className="min-w-0 text-code [overflow-wrap:anywhere]">
                <CutText text={value} most={1000} />
              </code>
              <CopyButton text={value} label={t("copy", { name, role })} look="bare" size="row" />
            </dd>
          </div>
        ))}
        <dt className="text-dim">{t("valid")}</dt>
        <dd>{t("validity", { from: formatter().day(validFrom), to: formatter().day(validTo) })}</dd>
      </dl>
    </>
  );
}
