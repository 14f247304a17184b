import { NotFound } from "@/components/feedback/not-found.client";
import { setPageStatus } from "@/lib/server/page-status";

/** Says what the address was meant to name and why there is nothing, with the status that says so too. */
export function NotFoundAnswer() {
  setPageStatus(404);
  return <NotFound />;
}
