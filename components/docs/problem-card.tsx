import { Card } from "@/components/ui/card";
import { PROBLEM_STATUS, type ProblemCode, type ProblemReason, problemCodeSchema } from "@/lib/contract/problem";
import { translator } from "@/lib/i18n/translator";
import { CODED } from "./coded";
import { CodeBox } from "./json-form";
import { type ProblemForm, ProblemRows } from "./problem-rows.client";

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
            <ProblemRows problems={problemCodeSchema.options.map((code) => problemForm(code, reasonsOf(code)))} />
          </dl>
        </div>
      </Card>
    </div>
  );
}

function problemForm(code: ProblemCode, reasons: readonly ProblemReason[]): ProblemForm {
  const t = translator("docs.problems");
  const words = translator("failure.reasons");
  return {
    code,
    status: PROBLEM_STATUS[code],
    text: t(code),
    label: t("reason", { code }),
    reasons: reasons.map((reason) => ({ reason, words: words(reason) })),
  };
}
