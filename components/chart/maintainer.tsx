import { Address } from "@/components/artifact/address";
import { CutText } from "@/components/ui/cut-text";
import type { ChartMetadata } from "@/lib/mar/chart/chart-metadata";

type Props = { maintainer: NonNullable<ChartMetadata["maintainers"]>[number] };

/**
 * Renders a maintainer of a chart. The e-mail address is text, not a link: it identifies a person, and nobody needs to
 * write from here.
 */
export function Maintainer({ maintainer: { name, email, url } }: Props) {
  return (
    <>
      <CutText text={name} />
      {email && (
        <span className="text-dim">
          {" "}
          <CutText text={email} most={300} />
        </span>
      )}
      {url && (
        <>
          {" "}
          <Address value={url} />
        </>
      )}
    </>
  );
}
