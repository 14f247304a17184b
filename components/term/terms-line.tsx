import { translator } from "@/lib/i18n/translator";
import { Term } from "./term";
import type { TermId } from "./terms";

/** Renders the words of a page that people stumble over, each with its explanation. */
export function TermsLine({ of }: { of: readonly TermId[] }) {
  if (of.length === 0) return null;
  return (
    <p className="terms-line flex flex-wrap items-center gap-x-3 text-dim text-small">
      <span className="max-sm:sr-only">{translator("terms")("line")}</span>
      {of.map((term) => (
        <Term key={term} of={term} asWord />
      ))}
    </p>
  );
}
