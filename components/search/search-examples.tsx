import { PageLink } from "@/components/address/page-link.client";
import { endOfLifePath } from "@/lib/contract/life/end-of-life-page";
import { searchPath } from "@/lib/contract/search/search-page";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";

/** Searches that show what the operators do, with the keys of their words. */
const EXAMPLES = [
  ["arm64", "os:alpine arch:arm64 ver:>=9 -preview"],
  ["ended", "life:ended repo:dotnet/"],
  ["ending", "ends:<2027-07 life:ends"],
  ["small", "kind:image size:<60MB repo:dotnet/"],
  ["charts", "kind:helm-chart"],
  ["package", "pkg:openssl@3.* repo:dotnet/"],
  ["base", "base:azurelinux/base/core"],
  ["recent", "created:>=2026-08 noble"],
] as const;

/** Renders searches to try. */
export function SearchExamples({ region }: { region: Region }) {
  const t = translator("search.examples");
  return (
    <section className="mt-4" aria-labelledby="search-examples">
      <h2 id="search-examples" className="mb-1 font-semibold text-small">
        {t("title")}
      </h2>
      <ul className="grid gap-1 text-small">
        {EXAMPLES.map(([key, q]) => (
          <li key={key} className="flex flex-wrap gap-x-3">
            <PageLink href={searchPath({ q, region })} className="text-accent underline">
              <code className="text-code [overflow-wrap:anywhere]">{q}</code>
            </PageLink>
            <span className="text-dim">{t(key)}</span>
          </li>
        ))}
        <li>
          <PageLink href={endOfLifePath({ region })} className="text-accent underline">
            {t("endOfLife")}
          </PageLink>
        </li>
      </ul>
    </section>
  );
}
