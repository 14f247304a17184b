import { problemOf } from "@/lib/browser/api/fetch/problem-error";
import { streamImageSummaries } from "@/lib/browser/api/image-summaries";
import { REFERENCES_AT_ONCE } from "@/lib/browser/api/read-in-batches";
import { streamReplacements } from "@/lib/browser/api/replacements";
import { REPLACEMENTS_LIMIT } from "@/lib/contract/image/replacement";
import { REGIONS } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/name/reference";
import type { Tag } from "@/lib/oci/name/tag";
import type { AnswerStore } from "./answer-store";
import type { Answers } from "./answers";
import type { Question } from "./questions";
import { whenAllowed } from "./when-allowed";

/** Parallel requests per region, so that one that hangs does not block the others. */
const LANES = 2;

type Options = { store: AnswerStore; signal: AbortSignal };

/** Sends one request per question. A failed request has its problem as answer. Rejects on abort. */
export async function askAll(questions: readonly Question[], options: Options): Promise<void> {
  const lanes = REGIONS.flatMap((region) => {
    const waiting = questions.filter((question) => question.region === region);
    return Array.from({ length: LANES }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await ask(next, options);
    });
  });
  await Promise.all(lanes);
}

async function ask(question: Question, options: Options): Promise<void> {
  for (const references of inParts(unanswered(question, options.store.now()), REFERENCES_AT_ONCE)) {
    await askSummaries(question, references, options);
  }
  const ended = [...question.home].filter((tag) => hasEnded(question, tag, options.store.now()));
  for (const tags of inParts(ended, REPLACEMENTS_LIMIT)) await askReplacements(question, tags, options);
}

async function askSummaries(
  question: Question,
  references: readonly Reference[],
  { store, signal }: Options,
): Promise<void> {
  const { region, repository } = question;
  const answers = store.now();
  let problem = problemOf(BROKEN_OFF);
  const askOnce = () =>
    streamImageSummaries(
      { region, repository, references: references.filter((one) => !answers.answer(region, repository, one)), signal },
      (line) => {
        const answer = "digest" in line ? { summary: line } : { problem: line.problem };
        store.setAnswer(region, repository, line.reference, answer);
      },
    );
  try {
    await whenAllowed(askOnce, signal);
  } catch (error) {
    signal.throwIfAborted();
    problem = problemOf(error);
  }
  for (const reference of references) {
    if (!answers.answer(region, repository, reference)) store.setAnswer(region, repository, reference, { problem });
  }
}

async function askReplacements(
  { region, repository }: Question,
  tags: readonly Tag[],
  { store, signal }: Options,
): Promise<void> {
  const answers = store.now();
  let problem = problemOf(BROKEN_OFF);
  try {
    const askOnce = () =>
      streamReplacements({ region, repository, tags, signal }, (line) => {
        store.setReplacement(region, repository, line);
      });
    await whenAllowed(askOnce, signal);
  } catch (error) {
    signal.throwIfAborted();
    problem = problemOf(error);
  }
  for (const tag of tags) {
    if (!answers.replacement(region, repository, tag)) store.setReplacement(region, repository, { tag, problem });
  }
}

const BROKEN_OFF = "The answer broke off.";

function unanswered({ region, repository, references }: Question, answers: Answers): Reference[] {
  return [...references].filter((reference) => !answers.answer(region, repository, reference));
}

function hasEnded({ region, repository }: Question, tag: Tag, answers: Answers): boolean {
  const answer = answers.answer(region, repository, tag);
  const endOfLife = answer && "summary" in answer ? answer.summary.lifecycle?.endOfLife : undefined;
  return endOfLife !== undefined && endOfLife <= new Date().toISOString().slice(0, 10);
}

function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
