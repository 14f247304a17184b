import Form from "next/form";
import { Button } from "@/components/ui/button";
import type { ComparedNameReading } from "@/lib/contract/page/compared-name";
import { translator } from "@/lib/i18n/translator";
import { DEFAULT_REGION, type Region } from "@/lib/mar/region";
import { NameProblem } from "./name-problem";

/** A name as typed, and as parsed. */
export type TypedName = { text: string; reading: ComparedNameReading };

type Props = {
  from: TypedName;
  to: TypedName;
  region: Region;
  platform: string | undefined;
  osVersion?: string | undefined;
};

/** Renders a form for two names, which works with and without scripts. */
export function ComparisonForm({ from, to, region, platform, osVersion }: Props) {
  const t = translator("compare");
  return (
    <Form
      action="/compare"
      prefetch={false}
      className="grid items-start gap-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <NameField name="from" label={t("from")} {...from} />
      <NameField name="to" label={t("to")} {...to} />
      {region !== DEFAULT_REGION && <input type="hidden" name="region" value={region} />}
      {platform && <input type="hidden" name="platform" value={platform} />}
      {platform && osVersion && <input type="hidden" name="os.version" value={osVersion} />}
      <Button type="submit" className="h-9 md:mt-6">
        {t("submit")}
      </Button>
    </Form>
  );
}

function NameField({ name, label, text, reading }: TypedName & { name: string; label: string }) {
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
