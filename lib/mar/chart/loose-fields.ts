import * as z from "zod/mini";
import { readAddressText } from "../web-address";

/**
 * Fields of metadata that publishers write by hand or by tools of their own: each is read by itself, and one that is
 * not as it should be is left out and named, so that it does not take the others with it.
 */

/** The longest text of one field, and the longest name, in characters. */
const TEXT_LENGTH = 65_536;
const NAME_LENGTH = 256;

/** Text of a publisher's. */
export const text = z.string().check(z.maxLength(TEXT_LENGTH));

/** A name or a version: never empty. */
export const name = z.string().check(z.minLength(1), z.maxLength(NAME_LENGTH));

/** Text that may be missing; an empty one, and `null`, say as little. */
export const optionalText = z.pipe(
  z.optional(z.nullable(text)),
  z.transform((value) => value || undefined),
);

/** Text that is meant to be an address. */
export const addressText = z.pipe(text, z.transform(readAddressText));

/** The same where it may be missing. */
export const optionalAddressText = z.pipe(
  z.optional(z.nullable(text)),
  z.transform((value) => (value ? readAddressText(value) : undefined)),
);

/** A list of at most so many elements. */
export function list<Element extends z.ZodMiniType>(element: Element, most: number) {
  return z.array(element).check(z.maxLength(most));
}

/** A field that is `undefined` where it is missing or cannot be read. */
export function loose<Field extends z.ZodMiniType>(field: Field) {
  // Not `z.catch`: with it comes all of zod's inner library, and browsers get this file.
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((value): z.output<Field> | undefined => field.safeParse(value).data),
  );
}

/** Names of the fields that are there, with something in them, and of which nothing was read. */
export function unreadFields(
  source: Readonly<Record<string, unknown>>,
  read: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(read).filter((field) => {
    const given = Object.hasOwn(source, field) ? source[field] : undefined;
    return read[field] === undefined && given !== undefined && given !== null && given !== "";
  });
}
