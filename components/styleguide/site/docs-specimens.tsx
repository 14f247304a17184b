import { Example } from "@/components/docs/example";
import { OperationCard } from "@/components/docs/operation-card";
import { FeedLink } from "@/components/feed/feed-link";
import { OPERATION_IDS } from "@/lib/contract/operation/operations";
import { translator } from "@/lib/i18n/translator";
import { REPOSITORY, TAG } from "../samples";
import { Specimen } from "../specimen";

/** Renders the page of the API in parts, and the address of a feed. */
export function DocsSpecimens() {
  const [id] = OPERATION_IDS;
  if (!id) return null;
  return (
    <Specimen name="OperationCard, FeedLink" isWide>
      <OperationCard id={id} caching={["public, max-age=60"]}>
        <Example title={translator("docs")(`operation.${id}.title`)} commands="curl https://example.com/api" />
      </OperationCard>
      <FeedLink repository={REPOSITORY} region="global" tag={TAG} />
    </Specimen>
  );
}
