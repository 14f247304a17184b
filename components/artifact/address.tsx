import { CutText } from "@/components/ui/cut-text";
import type { AddressText } from "@/lib/oci/web-address";

/** A publisher's address: a link where it is one of the web, else text. */
export function Address({ value: { text, address } }: { value: AddressText }) {
  if (!address) return <CutText text={text} />;
  return (
    <a href={address} rel="noreferrer nofollow" className="text-accent underline [overflow-wrap:anywhere]">
      {text}
    </a>
  );
}
