import "server-only";
import type { NameList } from "@/lib/server/names/name-list";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { EndpointContext } from "../endpoint-context";
import { createBudget } from "../wire/attempt/budget";
import { followPages } from "../wire/pages";
import type { Question } from "../wire/question";
import { createListReader, type ListForm } from "./list-reader";

type ListQuestion = Pick<Question, "endpoint" | "url" | "subject">;

/**
 * Returns all names of a list and follows all its pages. Names that the grammar rejects are left out; the log has their
 * number.
 * @throws RegistryFailure; the signal's reason when it aborts
 */
export async function listNames(
  question: ListQuestion,
  { transport, limits, logger }: EndpointContext,
  signal: AbortSignal,
  form: Omit<ListForm, "subject">,
): Promise<NameList> {
  const list = createListReader({ ...form, subject: question.subject });
  await followPages(
    {
      ...question,
      accept: "application/json",
      bytes: limits.listBytes,
      attemptMilliseconds: limits.listAttemptMilliseconds,
      read: (chunks) => list.readPage(chunks),
    },
    { transport, limits, budget: createBudget(limits.listTotalMilliseconds), signal },
    () => list.endPage(),
  );
  const dropped = list.dropped();
  // An empty list would be wrong.
  if (dropped > 0 && list.names().length === 0) {
    throw new RegistryFailure(
      "malformed",
      `${question.subject}: none of its ${dropped} names matches the spec's grammar`,
    );
  }
  if (dropped > 0) logger.warn({ dropped }, `${question.subject}: names outside the spec's grammar were left out`);
  return list.names();
}
