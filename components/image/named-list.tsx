import { CopyButton } from "@/components/ui/copy-button.client";
import { CutText } from "@/components/ui/cut-text";
import { labelLink } from "@/lib/display/label-link";
import { translator } from "@/lib/i18n/translator";
import type { NamedValue } from "@/lib/oci/image-settings";

/** Values of one list that are shown; more are in the raw configuration. */
const SHOWN = 100;

/** Characters of a name that are shown. */
const MOST_OF_NAME = 300;
/** Longer ones are copied from the raw configuration: what a button copies is in the page a second time. */
const MOST_COPIED = 4000;

type Props = {
  title: string;
  values: readonly NamedValue[];
  /** How a name and its value are written together, for copying. */
  format: (value: NamedValue) => string;
  /** Says that so many more are not shown, and where they are; in the raw configuration where nothing else is said. */
  more?: (count: number) => string;
};

/** Variables, labels or annotations: names and values, each to copy; a value that is an address is a link. */
export function NamedList({ title, values, format, more = moreInConfig }: Props) {
  const t = translator("config");
  if (values.length === 0) return null;
  return (
    <section aria-label={title} className="border-line border-t px-4 py-3">
      <h3 className="mb-1 font-semibold text-note">{title}</h3>
      <dl className="grid items-baseline gap-x-4 text-small sm:grid-cols-[minmax(8rem,max-content)_minmax(0,1fr)]">
        {values.slice(0, SHOWN).map((value) => (
          <div key={value.name} className="group contents">
            <dt className="min-w-0 text-dim [overflow-wrap:anywhere] sm:max-w-80">
              <code className="text-code">
                <CutText text={value.name} most={MOST_OF_NAME} />
              </code>
            </dt>
            <dd className="flex min-w-0 items-start justify-between gap-2 pb-1.5 sm:pb-0">
              <Value value={value.value} />
              {format(value).length <= MOST_COPIED && (
                <CopyButton text={format(value)} label={t("copy", { name: value.name })} look="bare" size="row" />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {values.length > SHOWN && <p className="mt-1 text-dim text-small">{more(values.length - SHOWN)}</p>}
    </section>
  );
}

function moreInConfig(count: number): string {
  return translator("config")("more", { count });
}

function Value({ value }: { value: string | undefined }) {
  if (value === undefined) return <span className="text-dim text-note">{translator("config")("noValue")}</span>;
  const link = labelLink(value);
  return (
    <code className="min-w-0 text-code [overflow-wrap:anywhere]">
      {link ? (
        <a href={link} rel="noreferrer nofollow" className="text-accent underline">
          <CutText text={value} />
        </a>
      ) : (
        <CutText text={value} />
      )}
    </code>
  );
}
