import type { ReactNode } from "react";
import { CutText } from "@/components/ui/cut-text";
import type { ReadSignature } from "@/lib/contract/image/signature";
import { translator } from "@/lib/i18n/translator";
import type { Digest } from "@/lib/oci/name/digest";

type Props = { report: ReadSignature; subject: Digest; now: number };

/** Renders the envelope's statements about itself. */
export function SignatureFacts({ report, subject, now }: Props) {
  const t = translator("signature");
  const { envelope, algorithm, signingScheme, signingTime, expiry, signingAgent, target } = report;
  const code = (text: string) => (
    <code className="text-code [overflow-wrap:anywhere]">
      <CutText text={text} most={600} />
    </code>
  );
  const facts: [string, ReactNode][] = [
    [
      t("time"),
      signingTime ? (
        <>
          {code(signingTime.time)}{" "}
          <span className="text-dim">
            {t(signingTime.authenticated ? "timeAuthenticated" : `timeClaimed.${signingTime.claimedBy}`)}
          </span>
        </>
      ) : (
        t("noTime")
      ),
    ],
    ...(expiry
      ? [
          [
            t("expiry"),
            <>
              {code(expiry)} {Date.parse(expiry) < now && t("expired")}
            </>,
          ] satisfies [string, ReactNode],
        ]
      : []),
    [t("attachedTo"), code(subject)],
    [t("target"), target ? code(target.digest) : t("noTarget")],
    [t("form"), t(`envelope.${envelope}`)],
    [t("algorithm"), algorithm ? code(algorithm) : t("noAlgorithm")],
    [t("scheme"), signingScheme ? code(signingScheme) : t("noScheme")],
    ...(signingAgent
      ? [
          [
            t("agent"),
            <>
              {code(`${signingAgent.text}${signingAgent.cut ? "…" : ""}`)} {t("agentUnsigned")}
            </>,
          ] satisfies [string, ReactNode],
        ]
      : []),
  ];
  return (
    <section aria-label={t("facts")} className="border-line border-t px-4 py-3">
      <h3 className="mb-1 font-semibold text-note">{t("facts")}</h3>
      <dl className="grid items-baseline gap-x-4 text-small sm:gap-y-0.5 sm:grid-cols-[minmax(8rem,max-content)_minmax(0,1fr)]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-dim">{name}</dt>
            <dd className="min-w-0 pb-1.5 sm:pb-0">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
