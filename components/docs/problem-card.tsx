import { Card } from "@/components/ui/card";
import { PROBLEM_STATUS, type ProblemCode, type ProblemReason, problemCodeSchema } from "@/lib/contract/problem";
import { translator } from "@/lib/i18n/translator";
import { CODED } from "./coded";
import { CodeBox } from "./json-form";

/** What the answer of an error looks like. */
const ERROR = '{"errors":[{"code":"…","message":"…","detail":{"requestId":"…","reason":"…"}}]}';

/** Element id of the card. */
export const ERRORS_ID = "errors";

type Props = {
  /** The reasons that failures with a code can have. */
  reasonsOf: (code: ProblemCode) => readonly ProblemReason[];
};

/** Renders every error of the API: its status, its code, what it means and the reasons that it can have. */
export function ProblemCard({ reasonsOf }: Props) {
  const t = translator("docs.problems");
  return (
    <div id={ERRORS_ID} className="scroll-mt-4">
      <Card title={t("title")}>
        <div className="grid grid-cols-1 gap-3 p-4 text-small">
          <p className="max-w-prose">{t.rich("text", CODED)}</p>
          <CodeBox label={t("form")}>{ERROR}</CodeBox>
          <dl className="grid items-baseline gap-x-4 sm:grid-cols-[20rem_minmax(0,1fr)]">
            {problemCodeSchema.options.map((code) => (
              <ProblemRow key={code} code={code} reasons={reasonsOf(code)} />
            ))}
          </dl>
        </div>
      </Card>
    </div>
  );
}

function ProblemRow({ code, reasons }: { code: ProblemCode; reasons: readonly ProblemReason[] }) {
  const t = translator("docs.problems");
  const words = translator("failure.reasons");
  return (
    <>
      <dt id={code} className="scroll-mt-4 pt-1.5">
        <code className="text-code">
          <span className="text-dim">{PROBLEM_STATUS[code]}</span> {code}
        </code>
      </dt>
      <dd className="pt-0.5 pb-1.5 sm:pt-1.5">
        {t(code)}
        {reasons.length > 0 && (
          <ul aria-label={t("reason", { code })} className="mt-1 grid gap-0.5">
            {reasons.map((reason) => (
              <li key={reason}>
                <code className="text-code">{reason}</code> <span className="text-dim">{words(reason)}</span>
              </li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}
