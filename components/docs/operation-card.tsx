import type { ReactNode } from "react";
import { Breakable } from "@/components/ui/breakable";
import { Card } from "@/components/ui/card";
import type { OperationId } from "@/lib/contract/operation/operations";
import { OPERATIONS } from "@/lib/contract/operation/operations";
import { translator } from "@/lib/i18n/translator";
import { AnswerForm } from "./answer-form";
import { CODED } from "./coded";
import { ParameterTable } from "./parameter-table";

type Props = {
  id: OperationId;
  /** The `Cache-Control` of its answers. */
  caching: readonly string[];
  /** The example. */
  children: ReactNode;
};

/** Renders one address of the API: what it takes, what it answers, and an example. */
export function OperationCard({ id, caching, children }: Props) {
  const t = translator("docs");
  const { path, methods, parameters, problems, answer } = OPERATIONS[id];
  const title = t(`operation.${id}.title`);
  return (
    <div id={id} className="scroll-mt-4">
      <Card title={title}>
        <div className="grid grid-cols-1 gap-3 p-4 text-small">
          <p>
            <code className="text-code">
              <span className="text-dim">{methods.join(", ")}</span> <Breakable text={path} />
            </code>
          </p>
          <p className="max-w-prose">{t.rich(`operation.${id}.text`, CODED)}</p>
          <ParameterTable title={title} parameters={parameters} />
          <dl className="grid items-baseline gap-x-4 gap-y-1 sm:grid-cols-[6rem_minmax(0,1fr)]">
            <dt className="text-dim">{t("answer")}</dt>
            <dd>
              <AnswerForm title={title} answer={answer} />
            </dd>
            <dt className="text-dim">{t("caching")}</dt>
            <dd className="[overflow-wrap:anywhere]">
              {caching.map((header) => (
                <code key={header} className="block text-code">
                  {header}
                </code>
              ))}
            </dd>
            <dt className="text-dim">{t("errors")}</dt>
            <dd className="flex flex-wrap gap-x-3">
              {problems.length === 0 && t("noErrors")}
              {problems.map((code) => (
                <a
                  key={code}
                  href={`#${code}`}
                  className="inline-flex min-h-6 items-center text-accent hover:underline [overflow-wrap:anywhere]"
                >
                  <code className="text-code">{code}</code>
                </a>
              ))}
            </dd>
          </dl>
          {children}
        </div>
      </Card>
    </div>
  );
}
