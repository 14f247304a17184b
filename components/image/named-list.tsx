import { CopyButton } from "@/components/ui/copy-button.client";
import { CutText } from "@/components/ui/cut-text";
import { MoreRows } from "@/components/ui/more-rows";
import { pageRoom } from "@/components/ui/page-room";
import { type Whole, wholePart } from "@/lib/contract/whole";
import { bytesInPage } from "@/lib/display/bytes/page-bytes";
import { cutText } from "@/lib/display/text/cut-text";
import { labelLink } from "@/lib/display/text/label-link";
import { visibleText } from "@/lib/display/text/visible-text";
import { translator } from "@/lib/i18n/translator";
import type { NamedValue } from "@/lib/oci/config/image-settings";

/** Values shown per list; the rest is in the raw configuration. */
const SHOWN = 60;

/** Characters shown of a name. */
const MOST_OF_NAME = 300;
/** Longer ones are copied from the raw configuration, as a copy button repeats its text in the page. */
const MOST_COPIED = 4000;
/** Longest address that becomes a link, in characters. */
const MOST_OF_LINK = 2000;

type Props = {
  title: string;
  values: readonly NamedValue[];
  /** Joins a name and its value for copying. */
  format: (value: NamedValue) => string;
  /** Renders how many more are not shown and where they are; by default, the raw configuration. */
  more?: (count: number) => string;
  /** Where all of them are, and the place of each there, by default its name. */
  whole?: Whole | undefined;
  placeOf?: (value: NamedValue, position: number) => string | number;
};

/** Renders variables, labels or annotations: names and values, each to copy. A value that is an address is a link. */
export function NamedList({ title, values, format, more = moreInConfig, whole, placeOf = nameOf }: Props) {
  if (values.length === 0) return null;
  const shown = pageRoom().forRows(values.length, SHOWN);
  return (
    <section aria-label={title} className="border-line border-t px-4 py-3">
      <h3 className="mb-1 font-semibold text-note">{title}</h3>
      <dl className="grid items-baseline gap-x-4 text-small sm:grid-cols-[minmax(8rem,max-content)_minmax(0,1fr)]">
        {values.slice(0, shown).map((value, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a publisher's list can name the same thing twice
          <div key={position} className="group contents">
            <dt className="min-w-0 text-dim [overflow-wrap:anywhere] sm:max-w-80">
              <code className="text-code">
                <CutText text={value.name} most={MOST_OF_NAME} />
              </code>
            </dt>
            <dd className="flex min-w-0 items-start justify-between gap-2 pb-1.5 sm:pb-0">
              <Value value={value.value} whole={wholePart(whole, placeOf(value, position))} />
              <CopyValue name={value.name} text={format(value)} />
            </dd>
          </div>
        ))}
      </dl>
      <MoreRows {...{ shown, whole }} count={values.length} words={more} className="mt-1" />
    </section>
  );
}

const nameOf = ({ name }: NamedValue) => name;

/** Renders a copy button for a value that is short enough to be in the page twice and can be copied unchanged. */
export function CopyValue({ name, text }: { name: string; text: string }) {
  const room = pageRoom();
  const bytes = bytesInPage(text);
  if (text.length > MOST_COPIED || bytes > room.forText() || !text.isWellFormed()) return null;
  room.take(bytes);
  const label = translator("config")("copy", { name: visibleText(cutText(name, 100).text) });
  return <CopyButton text={text} label={label} look="bare" size="row" />;
}

function moreInConfig(count: number): string {
  return translator("config")("more", { count });
}

function Value({ value, whole }: { value: string | undefined; whole: Whole | undefined }) {
  if (value === undefined) return <span className="text-dim text-note">{translator("config")("noValue")}</span>;
  const link = value.length <= MOST_OF_LINK ? labelLink(value) : undefined;
  return (
    <code className="min-w-0 text-code [overflow-wrap:anywhere]">
      {link ? (
        <a href={link} rel="noreferrer nofollow" className="text-accent underline">
          <CutText text={value} />
        </a>
      ) : (
        <CutText text={value} whole={whole} />
      )}
    </code>
  );
}
