import { parseRepository } from "@/lib/oci/name/repository";
import { parseTag } from "@/lib/oci/name/tag";
import type { Mark } from "./mark";

/** Most marks in one question. */
export const MARKS_AT_ONCE = 1_000;
/** Most repositories in one question: each is a key of its query. */
const REPOSITORIES_AT_ONCE = 150;
/** Most characters of the values of one question, so that its address stays below 8 kB. */
const CHARACTERS_AT_ONCE = 6_000;

/** Longest part of a value that is quoted. */
const QUOTED_LENGTH = 80;

/** The marks of one question: the tags of each repository, none if it is marked as a whole. */
type Question = { repositories: Map<string, string[]>; marks: number; characters: number };

/**
 * Writes marks as the values of `mark`, a list for each question: `repository`, or `repository:tag,tag` for tags of one.
 * A repository that is marked as a whole needs no tags.
 */
export function marksQueries(marks: readonly Mark[]): string[][] {
  const whole = new Set(marks.flatMap(({ repository, tag }) => (tag ? [] : [repository])));
  const needed = marks.filter(({ repository, tag }) => !tag || !whole.has(repository));
  const questions: Question[] = [];
  for (const mark of byRepository(needed)) {
    const last = questions.at(-1);
    if (last && take(last, mark)) continue;
    const next = { repositories: new Map(), marks: 0, characters: 0 };
    take(next, mark);
    questions.push(next);
  }
  return questions.map(({ repositories }) =>
    [...repositories].map(([name, tags]) => (tags.length > 0 ? `${name}:${tags.join(",")}` : name)),
  );
}

/** Adds a mark to a question if it has room. */
function take(question: Question, { repository, tag }: Mark): boolean {
  const { repositories } = question;
  const known = repositories.get(repository);
  const characters = (known ? 0 : "&mark=".length + repository.length) + (tag ? 1 + tag.length : 0);
  const isFull =
    question.marks === MARKS_AT_ONCE ||
    question.characters + characters > CHARACTERS_AT_ONCE ||
    (!known && repositories.size === REPOSITORIES_AT_ONCE);
  if (isFull) return false;
  question.marks += 1;
  question.characters += characters;
  const tags = known ?? [];
  if (tag) tags.push(tag);
  repositories.set(repository, tags);
  return true;
}

/** Returns marks with those of one repository beside each other, in the order of its first. */
function byRepository(marks: readonly Mark[]): Mark[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const group = groups.get(mark.repository);
    if (group) group.push(mark);
    else groups.set(mark.repository, [mark]);
  }
  return [...groups.values()].flat();
}

export type MarksReading =
  | { ok: true; marks: Mark[] }
  | { ok: false; problem: "NAME_INVALID" | "TAG_INVALID"; message: string };

/** Reads the values that `marksQueries` writes, each mark once. */
export function readMarks(values: readonly string[]): MarksReading {
  const marks = new Map<string, Mark>();
  for (const value of values) {
    const colon = value.indexOf(":");
    const name = colon < 0 ? value : value.slice(0, colon);
    const repository = parseRepository(name);
    if (!repository) return refused("NAME_INVALID", `"${shortened(name)}" is no repository name`);
    if (colon < 0) marks.set(name, { repository });
    for (const text of colon < 0 ? [] : value.slice(colon + 1).split(",")) {
      const tag = parseTag(text);
      if (!tag) return refused("TAG_INVALID", `"${shortened(text)}" is no tag`);
      marks.set(`${name}:${tag}`, { repository, tag });
    }
  }
  if (marks.size === 0) return refused("NAME_INVALID", "ask for at least one ?mark=");
  if (marks.size > MARKS_AT_ONCE) return refused("NAME_INVALID", `ask for at most ${MARKS_AT_ONCE} marks at once`);
  return { ok: true, marks: [...marks.values()] };
}

function refused(problem: "NAME_INVALID" | "TAG_INVALID", message: string): MarksReading {
  return { ok: false, problem, message };
}

const shortened = (text: string) => (text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text);
