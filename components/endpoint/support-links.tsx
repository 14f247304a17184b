import { translator } from "@/lib/i18n/translator";
import { SUPPORT_LINKS, type SupportLink } from "@/lib/mar/endpoints/support-link";

const LINKS: readonly SupportLink[] = ["support-request", "issue"];

/** Renders links to where Microsoft takes reports. */
export function SupportLinks() {
  const t = translator("endpoints.support");
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-small">
      {LINKS.map((link) => (
        <li key={link}>
          <a href={SUPPORT_LINKS[link]} rel="noreferrer" className="text-accent underline">
            {t(link)}
          </a>
        </li>
      ))}
    </ul>
  );
}
