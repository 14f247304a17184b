import * as z from "zod/mini";
import { readAddressText } from "../web-address";

/**
 * Fields of metadata that publishers write by hand or with their own tools. Each is parsed alone; an invalid one is
 * left out and named, and the others are kept.
 */

/** The maximum length of a field, and of a name, in characters. */
const TEXT_LENGTH = 65_536;
const NAME_LENGTH = 256;

/** A publisher's text. */
export const text = z.string().check(z.maxLength(TEXT_LENGTH));

/** A name or a version; never empty. */
export const name = z.string().check(z.minLength(1), z.maxLength(NAME_LENGTH));

/** An optional text. An empty one and `null` count as missing. */
export const optionalText = z.pipe(
  z.optional(z.nullable(text)),
  z.transform((value) => value || undefined),
);

/** A text that should be an address. */
export const addressText = z.pipe(text, z.transform(readAddressText));

/** The same, but optional. */
export const optionalAddressText = z.pipe(
  z.optional(z.nullable(text)),
  z.transform((value) => (value ? readAddressText(value) : undefined)),
);

/** Returns the schema of a list with a maximum number of elements. */
export function list<Element extends z.ZodMiniType>(element: Element, most: number) {
  return z.array(element).check(z.maxLength(most));
}

/** Returns the schema of a field that is `undefined` if it is missing or cannot be read. */
export function loose<Field extends z.ZodMiniType>(field: Field) {
  // Not `z.catch`: it needs all of zod's core, and browsers load this file.
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((value): z.output<Field> | undefined => field.safeParse(value).data),
  );
}

/** Returns the names of the fields that have content, but could not be read. */
export function unreadFields(
  source: Readonly<Record<string, unknown>>,
  read: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(read).filter((field) => {
    const given = Object.hasOwn(source, field) ? source[field] : undefined;
    return read[field] === undefined && given !== undefined && given !== null && given !== "";
  });
}
