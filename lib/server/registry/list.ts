import "server-only";
import { createBudget } from "./budget";
import type { EndpointContext } from "./endpoint-context";
import { createNameList } from "./name-list";
import { followPages } from "./pages";
import type { Question } from "./question";

type ListQuestion = Pick<Question, "endpoint" | "url" | "subject">;

/**
 * All names of a list, all pages followed. Names that the grammar refuses are left out and counted in the log.
 * @param namesOf reads the names of one page
 * @throws RegistryFailure; the signal's reason when it aborts
 */
export async function listNames(
  question: ListQuestion,
  { transport, limits, logger }: EndpointContext,
  signal: AbortSignal,
  grammar: { isName: (text: string) => boolean; namesOf: (page: Uint8Array) => readonly string[] },
): Promise<string[]> {
  const list = createNameList(grammar.isName);
  await followPages(
    {
      ...question,
      accept: "application/json",
      bytes: limits.listBytes,
      attemptMilliseconds: limits.listAttemptMilliseconds,
    },
    { transport, limits, budget: createBudget(limits.listTotalMilliseconds), signal },
    ({ bytes }) => list.add(grammar.namesOf(bytes)),
  );
  const dropped = list.dropped();
  if (dropped > 0) logger.warn({ dropped }, `${question.subject}: names outside the spec's grammar were left out`);
  return list.names;
}
