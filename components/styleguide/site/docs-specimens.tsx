import { OperationCards } from "@/components/docs/operation-cards";
import { FeedLink } from "@/components/feed/feed-link";
import { OPERATION_IDS } from "@/lib/contract/operation/operations";
import { REPOSITORY, TAG } from "../samples";
import { Specimen } from "../specimen";

/** Renders the page of the API in parts, and the address of a feed. */
export function DocsSpecimens() {
  const [id] = OPERATION_IDS;
  if (!id) return null;
  return (
    <Specimen name="OperationCard, FeedLink" isWide>
      <OperationCards operations={[{ id, caching: ["public, max-age=60"], example: "curl https://example.com/api" }]} />
      <FeedLink repository={REPOSITORY} region="global" tag={TAG} />
    </Specimen>
  );
}
