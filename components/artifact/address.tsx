import { CutText } from "@/components/ui/cut-text";
import type { Whole } from "@/lib/contract/whole";
import type { AddressText } from "@/lib/mar/web-address";

/** Characters of an address that becomes a link. */
const MOST_OF_LINK = 2000;

/** A publisher's address: a link where it is one of the web, else text. */
export function Address({ value: { text, address }, whole }: { value: AddressText; whole?: Whole | undefined }) {
  if (!address || address.length > MOST_OF_LINK) return <CutText text={text} whole={whole} />;
  return (
    <a href={address} rel="noreferrer nofollow" className="text-accent underline [overflow-wrap:anywhere]">
      <CutText text={text} />
    </a>
  );
}
