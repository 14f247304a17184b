import Form from "next/form";
import { HiddenState } from "@/components/address/hidden-state";
import { Button } from "@/components/ui/button";
import type { ComparedNameReading } from "@/lib/contract/page/compared-name";
import { COMPARISON_KEYS, COMPARISON_PATH, type ComparisonKey } from "@/lib/contract/page/comparison-page";
import { pageEntries } from "@/lib/contract/page/page-path";
import type { PageQuery } from "@/lib/contract/page/page-state";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { NameProblem } from "./name-problem";

/** A name as typed, and as parsed. */
export type TypedName = { text: string; reading: ComparedNameReading };

type Props = { names: Record<ComparisonKey, TypedName> } & Pick<PageQuery, "region" | "platform" | "osVersion">;

/** Renders a form for two names, which works with and without scripts. */
export function ComparisonForm({ names, region, platform, osVersion }: Props) {
  const t = translator("compare");
  return (
    <Form
      action={requestPath(COMPARISON_PATH)}
      prefetch={false}
      className="grid items-start gap-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      {COMPARISON_KEYS.map((key) => (
        <NameField key={key} name={key} label={t(key)} {...names[key]} />
      ))}
      <HiddenState entries={pageEntries({ region, platform, osVersion: platform && osVersion })} />
      <Button type="submit" className="h-9 md:mt-6">
        {t("submit")}
      </Button>
    </Form>
  );
}

function NameField({ name, label, text, reading }: TypedName & { name: ComparisonKey; label: string }) {
  const [field, problem] = [`compare-${name}`, `compare-${name}-problem`];
  const isInvalid = reading.kind === "invalid";
  return (
    <div className="grid gap-1">
      <label htmlFor={field} className="font-semibold text-note leading-5">
        {label}
      </label>
      <input
        // An uncontrolled field that was typed into would keep its text at the next address.
        key={text}
        id={field}
        name={name}
        type="text"
        defaultValue={text}
        placeholder={translator("compare")("placeholder")}
        aria-invalid={isInvalid || undefined}
        aria-describedby={isInvalid ? problem : undefined}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className="h-9 w-full min-w-0 rounded-control border border-line bg-raised px-3 font-mono text-code placeholder:text-dim hover:border-line-strong focus:border-accent focus:outline-3 focus:outline-accent-soft aria-invalid:border-ended"
      />
      {isInvalid && (
        <p id={problem} className="text-ended text-small [overflow-wrap:anywhere]">
          <NameProblem reading={reading} />
        </p>
      )}
    </div>
  );
}
