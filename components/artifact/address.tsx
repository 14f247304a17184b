import { CutText } from "@/components/ui/cut-text";
import type { Whole } from "@/lib/contract/whole";
import type { AddressText } from "@/lib/mar/web-address";

/** Longest address that becomes a link, in characters. */
const MOST_OF_LINK = 2000;

/** Renders a publisher's address: a web address as a link, anything else as text. */
export function Address({ value: { text, address }, whole }: { value: AddressText; whole?: Whole | undefined }) {
  if (!address || address.length > MOST_OF_LINK) return <CutText text={text} whole={whole} />;
  return (
    <a href={address} rel="noreferrer nofollow" className="text-accent underline [overflow-wrap:anywhere]">
      <CutText text={text} />
    </a>
  );
}
