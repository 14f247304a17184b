import type { ReactNode } from "react";
import { PageLink } from "@/components/address/page-link.client";

type Props = {
  /** The id of its title. */
  id: string;
  title: string;
  /** Where more of the same is. */
  more: { href: string; text: string };
  children: ReactNode;
};

/** Renders a part of the home page with its title and the link to more. */
export function HomeSection({ id, title, more, children }: Props) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="font-semibold text-lead">
          {title}
        </h2>
        <PageLink href={more.href} className="text-accent text-small hover:underline">
          {more.text}
        </PageLink>
      </div>
      {children}
    </section>
  );
}
