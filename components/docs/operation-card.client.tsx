"use client";

import { Breakable } from "@/components/ui/breakable";
import { Card } from "@/components/ui/card";
import { AnswerForm } from "./answer-form";
import { Coded } from "./coded";
import { Example } from "./example";
import type { OperationForm } from "./operation-form";
import type { OperationWords } from "./operation-words";
import { ParameterTable } from "./parameter-table";

type Props = { operation: OperationForm; words: OperationWords };

/** Renders one address of the API. Runs in browsers, so that its data is all that they get besides its HTML. */
export function OperationCard({ operation, words }: Props) {
  const { id, title, methods, path, text, caching, problems } = operation;
  return (
    <div id={id} className="scroll-mt-4">
      <Card title={title}>
        <div className="grid grid-cols-1 gap-3 p-4 text-small">
          <p>
            <code className="text-code">
              <span className="text-dim">{methods}</span> <Breakable text={path} />
            </code>
          </p>
          <p className="max-w-prose">
            <Coded text={text} className="whitespace-nowrap text-code" />
          </p>
          <ParameterTable operation={operation} words={words} />
          <dl className="grid items-baseline gap-x-4 gap-y-1 sm:grid-cols-[6rem_minmax(0,1fr)]">
            <dt className="text-dim">{words.answer}</dt>
            <dd>
              <AnswerForm operation={operation} words={words} />
            </dd>
            <dt className="text-dim">{words.caching}</dt>
            <dd className="[overflow-wrap:anywhere]">
              {caching.map((header) => (
                <code key={header} className="block text-code">
                  {header}
                </code>
              ))}
            </dd>
            <dt className="text-dim">{words.errors}</dt>
            <dd className="flex flex-wrap gap-x-3 text-code [&>a:hover]:underline [&>a]:inline-flex [&>a]:min-h-6 [&>a]:items-center [&>a]:text-accent [&>a]:[overflow-wrap:anywhere]">
              {problems.length === 0 && <span className="text-small">{words.noErrors}</span>}
              {problems.map((code) => (
                <a key={code} href={`#${code}`}>
                  <code>{code}</code>
                </a>
              ))}
            </dd>
          </dl>
          <Example operation={operation} words={words} />
        </div>
      </Card>
    </div>
  );
}
