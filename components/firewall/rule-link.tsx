import type { ReactNode } from "react";
import { PageLink } from "@/components/address/page-link.client";
import { classNames } from "@/components/ui/class-names";
import { type EndpointsQuery, endpointsPath } from "@/lib/contract/page/endpoints-page";

/** Renders a choice of firewall rules as a link that does not scroll the page. */
export function RuleLink({ to, chosen, children }: { to: EndpointsQuery; chosen: boolean; children: ReactNode }) {
  return (
    <PageLink
      href={endpointsPath(to)}
      scroll={false}
      aria-current={chosen ? "true" : undefined}
      className={classNames(
        "inline-flex h-7 items-center rounded-control border px-2.5 text-small",
        chosen
          ? "border-accent bg-accent-soft font-semibold text-accent"
          : "border-line bg-raised hover:border-line-strong",
      )}
    >
      {children}
    </PageLink>
  );
}
