import * as z from "zod/mini";
import { formatMark, parseMark } from "@/lib/contract/mark/mark";

/** Most marks that a device keeps. */
export const MOST_MARKS = 10_000;

/**
 * A visit of the page that shows what moved. `at` is the last sight of it by this device's clock; `asked` and `since` are
 * times of the server: until when the visit was told what moved, and from when on. All are milliseconds since the epoch.
 * `told` are changes that it was told although they were seen after `asked`, `before` those that earlier visits were told.
 */
export type Visit = {
  at: number;
  asked: number;
  since: number;
  told?: string[] | undefined;
  before?: string[] | undefined;
};

/** What a device keeps: the names of marks with the time when each was made, and the last visit in each region. */
export type MarkRecord = { marks: ReadonlyMap<string, number>; visits: Readonly<Record<string, Visit>> };

/** The record of a device that has none. */
export const NO_MARKS: MarkRecord = { marks: new Map(), visits: {} };

const recordSchema = z.object({
  marks: z.array(z.object({ name: z.string(), since: z.number() })),
  visits: z.record(
    z.string(),
    z.object({
      at: z.number(),
      asked: z.number(),
      since: z.number(),
      told: z.optional(z.array(z.string())),
      before: z.optional(z.array(z.string())),
    }),
  ),
});

/** Parses a stored record. One of another form is empty; names that no mark has are left out, those with a host lose it. */
export function parseMarkRecord(stored: unknown): MarkRecord {
  const { data } = recordSchema.safeParse(stored);
  if (!data) return NO_MARKS;
  const known = data.marks.flatMap(({ name, since }) => {
    const mark = parseMark(name);
    return mark ? [[formatMark(mark), since] as const] : [];
  });
  return { marks: new Map(known.slice(0, MOST_MARKS)), visits: data.visits };
}

/** Returns a record in the form that is stored. */
export function storedMarkRecord({ marks, visits }: MarkRecord): z.input<typeof recordSchema> {
  return { marks: [...marks].map(([name, since]) => ({ name, since })), visits };
}

/** Returns the record with more marks; those it has keep their time. `undefined` if that would be too many. */
export function withMarks(record: MarkRecord, added: ReadonlyMap<string, number>): MarkRecord | undefined {
  const marks = new Map([...added, ...record.marks]);
  return marks.size > MOST_MARKS ? undefined : { ...record, marks };
}

/** Returns the record without a mark. The visits end with the last mark. */
export function withoutMark({ marks, visits }: MarkRecord, name: string): MarkRecord {
  const rest = new Map([...marks].filter(([each]) => each !== name));
  return rest.size > 0 ? { marks: rest, visits } : NO_MARKS;
}
