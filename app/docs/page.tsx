import type { Metadata } from "next";
import { CachingCard } from "@/components/docs/caching-card";
import { DocsParts } from "@/components/docs/docs-parts";
import { OperationCards } from "@/components/docs/operation-cards";
import { ProblemCard } from "@/components/docs/problem-card";
import { BASE_PATH } from "@/lib/contract/base/base-path.mjs";
import { OPERATION_IDS, OPERATIONS } from "@/lib/contract/operation/operations";
import { readPageQuery } from "@/lib/contract/page/page";
import { docsPath } from "@/lib/contract/page/page-path";
import { toSearchParams } from "@/lib/contract/page/search-params";
import { NO_ANSWER, problemReasonSchema } from "@/lib/contract/problem";
import { curlExample } from "@/lib/display/api/curl-example";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS } from "@/lib/mar/region";
import { cachingHeaders } from "@/lib/server/api/documented-caching";
import { CODE_OF_REASON } from "@/lib/server/problem/registry-failure";
import { currentOrigin } from "@/lib/server/visitor/current-origin";
import { InvalidAnswer } from "../not-found-answer";
import { pageMetadata } from "../page-metadata";

/** The reasons that answers of the API can have. */
const REASONS = problemReasonSchema.options.filter((reason) => reason !== NO_ANSWER);

type Props = PageProps<"/docs">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const state = readPageQuery(toSearchParams(await searchParams));
  if (!state.ok) return { title: translator("notFound")("title"), robots: { index: false } };
  const t = translator("docs");
  return pageMetadata({
    path: docsPath({ region: state.query.region }),
    title: t("title"),
    description: t("description"),
  });
}

/** Renders the page that explains the API, with examples for this host. */
export default async function DocsPage({ searchParams }: Props) {
  const state = readPageQuery(toSearchParams(await searchParams));
  if (!state.ok) return <InvalidAnswer problem={state.problem} part={state.part} />;
  const { region } = state.query;
  const t = translator("docs");
  const server = (currentOrigin() ?? "") + BASE_PATH;
  const headers = cachingHeaders();
  return (
    <>
      <h1 className="mb-1 font-semibold text-title tracking-tight">{t("heading")}</h1>
      <p className="max-w-prose text-small">{t("intro", { host: REGION_HOSTS[region].registry })}</p>
      <p className="mb-3 max-w-prose text-dim text-small">{t("region", { region: translator("region")(region) })}</p>
      <DocsParts />
      <div className="grid grid-cols-1 gap-5">
        <OperationCards
          operations={OPERATION_IDS.map((id) => ({
            id,
            caching: OPERATIONS[id].caching.map((each) => headers[each]),
            example: curlExample(server, OPERATIONS[id], region),
          }))}
        />
        <CachingCard headers={headers} />
        <ProblemCard reasonsOf={(code) => REASONS.filter((reason) => CODE_OF_REASON[reason] === code)} />
      </div>
    </>
  );
}
