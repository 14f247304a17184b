"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { PageLink } from "@/components/address/page-link.client";
import { buttonClass } from "@/components/ui/button";
import type { ResolveOutcome } from "@/lib/contract/resolve/resolve";
import { visibleText } from "@/lib/display/text/visible-text";
import { REGION_HOSTS } from "@/lib/mar/region";
import { optionsFor, type PaletteOption } from "./palette-options";

// Loads the words for error messages only if there is one.
const MessageNotice = dynamic(() => import("./message-notice").then((module) => module.MessageNotice));

/** Renders what a parsed text names. */
export function Offer({ outcome }: { outcome: ResolveOutcome }) {
  const t = useTranslations("resolve");
  const { message } = outcome.ok ? outcome.answer : outcome.refusal;
  if (outcome.ok && outcome.answer.kind === "search" && !message) return null;
  const [first, ...others] = optionsFor(outcome, undefined).flatMap(({ options }) => options);
  // The page already says that no such name exists.
  const isSaid = !outcome.ok && outcome.refusal.problem === (message ? "no-name" : "repository-unknown") && !first;
  if (isSaid && !message) return null;
  return (
    <div className="mb-3 grid justify-items-center gap-2 [overflow-wrap:anywhere]">
      {message && <MessageNotice outcome={outcome} />}
      {!outcome.ok && !isSaid && (
        <p>
          {t(`problems.${outcome.refusal.problem}`, {
            part: visibleText(outcome.refusal.part),
            region: REGION_HOSTS[outcome.refusal.region].registry,
          })}
        </p>
      )}
      {first && <OfferLink option={first} isPrimary={outcome.ok} />}
      {others.map((option) => (
        <OfferLink key={option.path} option={option} isPrimary={false} />
      ))}
    </div>
  );
}

function OfferLink({ option, isPrimary }: { option: PaletteOption; isPrimary: boolean }) {
  const t = useTranslations("resolve");
  const regions = useTranslations("region");
  const { name, region, path } = option;
  return (
    <PageLink href={path} className={`${buttonClass(isPrimary ? "primary" : "plain")} max-w-full`}>
      <span className="truncate">{t("open", { name })}</span>
      <span className="font-normal text-note">{regions(region)}</span>
    </PageLink>
  );
}
