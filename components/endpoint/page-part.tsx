import type { ReactNode } from "react";
import type { EndpointsPart } from "@/lib/contract/page/endpoints-page";

/** Renders a part of the endpoints page, with an id for links. */
export function PagePart({ part, children }: { part: EndpointsPart; children: ReactNode }) {
  return (
    <div id={part} className="scroll-mt-4">
      {children}
    </div>
  );
}
