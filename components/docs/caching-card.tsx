import { Card } from "@/components/ui/card";
import { CACHINGS, type Caching } from "@/lib/contract/operation/operation";
import { translator } from "@/lib/i18n/translator";
import { CODED } from "./coded";

/** Element id of the card. */
export const CACHING_ID = "caching";

/** Renders how long answers may be kept, with the headers of this server. */
export function CachingCard({ headers }: { headers: Readonly<Record<Caching, string>> }) {
  const t = translator("docs.cachings");
  return (
    <div id={CACHING_ID} className="scroll-mt-4">
      <Card title={t("title")}>
        <p className="max-w-prose px-4 pt-3 text-small">{t.rich("text", CODED)}</p>
        <dl className="grid items-baseline gap-x-4 gap-y-1 px-4 py-3 text-small sm:grid-cols-[16rem_minmax(0,1fr)]">
          {CACHINGS.map((caching) => (
            <div key={caching} className="contents">
              <dt className="text-dim">{t(caching)}</dt>
              <dd className="[overflow-wrap:anywhere]">
                <code className="text-code">{headers[caching]}</code>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  );
}
