import "server-only";
import type { ResolveOutcome } from "@/lib/contract/resolve/resolve";
import { withMessage } from "@/lib/contract/resolve/resolve-message";
import { messageWords } from "@/lib/i18n/message-words";
import { requestLocale } from "@/lib/i18n/request-locale";

/** Returns an outcome with the explanation of the error message in the input, in the request's language. */
export async function outcomeInWords(outcome: ResolveOutcome): Promise<ResolveOutcome> {
  const { message } = outcome.ok ? outcome.answer : outcome.refusal;
  const words = message && (await messageWords(requestLocale()));
  return words ? withMessage(outcome, { ...message, ...words[message.kind] }) : outcome;
}
