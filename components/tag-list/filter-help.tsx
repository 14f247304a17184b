import { translator } from "@/lib/i18n/translator";
import { FILTER_HELP_ID } from "./filter-help-id";

const EXAMPLES = ["words", "os", "arch", "ver", "variant", "date", "is", "not"] as const;

/** Renders the syntax of the filter field. A server component, so it needs no script. */
export function FilterHelp() {
  const t = translator("repository.help");
  return (
    <div
      id={FILTER_HELP_ID}
      popover="auto"
      className="m-auto max-w-lg rounded-card border border-line-strong bg-raised p-5 text-small text-text shadow-raised backdrop:bg-black/20"
    >
      <h2 className="mb-2 font-semibold text-base">{t("title")}</h2>
      <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[max-content_1fr]">
        {EXAMPLES.map((name) => (
          <div key={name} className="contents">
            <dt>
              <code className="text-code text-accent">{t(`examples.${name}`)}</code>
            </dt>
            <dd className="text-dim">{t(`means.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-dim">{t("together")}</p>
    </div>
  );
}
