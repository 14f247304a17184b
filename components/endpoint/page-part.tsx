import type { ReactNode } from "react";
import type { EndpointsPart } from "@/lib/contract/page/endpoints-page";

/** A part of the endpoints' page that links can lead to. */
export function PagePart({ part, children }: { part: EndpointsPart; children: ReactNode }) {
  return (
    <div id={part} className="scroll-mt-4">
      {children}
    </div>
  );
}
