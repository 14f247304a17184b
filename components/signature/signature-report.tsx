import { hasFailed, type SignatureReport as Report } from "@/lib/contract/image/signature";
import { translator } from "@/lib/i18n/translator";
import type { Digest } from "@/lib/oci/name/digest";
import { CertificateList } from "./certificate-list";
import { CheckList } from "./check-list";
import { SignatureFacts } from "./signature-facts";

type Props = {
  report: Report;
  /** The manifest that the signature is attached to. */
  subject: Digest;
  /** Milliseconds since the epoch. */
  now: number;
};

/** Renders what a signature states, what was verified and what was not: never one word for all of it. */
export function SignatureReport({ report, subject, now }: Props) {
  const t = translator("signature");
  if (report.outcome === "unreadable") {
    return (
      <p role="alert" className="bg-ended-soft px-4 py-3 text-small">
        {t(`unreadable.${report.failure}`, { part: t(`part.${report.part}`) })}
      </p>
    );
  }
  const failed = hasFailed(report);
  const expired = report.expiry !== undefined && Date.parse(report.expiry) < now;
  return (
    <>
      <p
        className={`border-line border-b px-4 py-3 text-small ${failed || expired ? "bg-ended-soft" : "bg-warning-soft"}`}
      >
        {failed ? t("failed") : t("notTrusted")}
        {expired && ` ${t("expired")}`}
      </p>
      <CheckList checks={report.checks} />
      <SignatureFacts {...{ report, subject, now }} />
      <CertificateList certificates={report.certificates} />
    </>
  );
}
