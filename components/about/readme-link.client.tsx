"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { queryWith } from "@/components/address/query-with";
import { ABOUT_KEY } from "@/lib/contract/page/page-state";

/** Renders the link that opens or closes the README on the repository's page, and keeps the rest of the address. */
export function ReadmeLink({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  const query = queryWith(useSearchParams(), ABOUT_KEY, isOpen ? null : "readme") || "?";
  return (
    <Link
      prefetch={false}
      scroll={false}
      href={query}
      aria-expanded={isOpen}
      className="inline-flex min-h-6 items-center text-accent hover:underline"
    >
      {children}
    </Link>
  );
}
