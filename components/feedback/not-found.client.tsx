"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "use-intl";
import { readPage, readPageQuery } from "@/lib/contract/page";
import { InvalidAddress } from "./invalid-address.client";
import { UnknownImage } from "./unknown-image.client";

/**
 * Says what the address was meant to name and why there is nothing: told from the address itself.
 * `below` is for the page that was begun, heading and all, before that was known.
 */
export function NotFound({ below = false }: { below?: boolean }) {
  const t = useTranslations("notFound");
  const pathname = usePathname();
  const search = new URLSearchParams(useSearchParams());
  if (pathname === "/") {
    const state = readPageQuery(search);
    return state.ok ? <h1 className="font-semibold text-title">{t("title")}</h1> : <InvalidAddress {...state} />;
  }
  const page = readPage(pathname.slice(1).split("/"), search);
  if (page.kind === "invalid") return <InvalidAddress {...page} />;
  if (page.kind === "image")
    return <UnknownImage imageName={page.imageName} region={page.query.region} below={below} />;
  return <h1 className="font-semibold text-title">{t("title")}</h1>;
}
