"use client";

import type { ProblemCode, ProblemReason } from "@/lib/contract/problem";

/** An error of the API in words, and the reasons that it can have. */
export type ProblemForm = {
  code: ProblemCode;
  status: number;
  text: string;
  /** The accessible name of the list of reasons. */
  label: string;
  reasons: readonly { reason: ProblemReason; words: string }[];
};

/** Renders errors of the API. Runs in browsers, so that their data is all that they get besides the HTML. */
export function ProblemRows({ problems }: { problems: readonly ProblemForm[] }) {
  return problems.map(({ code, status, text, label, reasons }) => [
    <dt key={code} id={code} className="scroll-mt-4 pt-1.5">
      <code className="text-code">
        <span className="text-dim">{status}</span> {code}
      </code>
    </dt>,
    <dd key={`${code} text`} className="pt-0.5 pb-1.5 sm:pt-1.5">
      {text}
      {reasons.length > 0 && (
        <ul aria-label={label} className="mt-1 grid gap-0.5">
          {reasons.map(({ reason, words }) => (
            <li key={reason}>
              <code className="text-code">{reason}</code> <span className="text-dim">{words}</span>
            </li>
          ))}
        </ul>
      )}
    </dd>,
  ]);
}
