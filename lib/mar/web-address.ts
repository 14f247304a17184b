import * as z from "zod/mini";

/** The maximum length of a linked address, in characters. */
const MAX_LENGTH = 2048;

/**
 * `//` and what follows must be there as written: URL parsers repair much, and a repaired address is not the
 * publisher's.
 */
const PATTERN = /^https?:\/\/[^\s\\/?#@:]/i;

/**
 * An absolute web address, the only kind that may become a link: `http` or `https`, without user name or password,
 * which can make one host look like another.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#pre-defined-annotation-keys
 */
export const webAddressSchema = z
  .string()
  .check(z.refine((text) => text.length <= MAX_LENGTH && isWebAddress(text)))
  .brand("WebAddress");

export type WebAddress = z.infer<typeof webAddressSchema>;

/** Parses an address and writes its host in ASCII. Returns `undefined` if it may not become a link. */
export function parseWebAddress(text: string | undefined): WebAddress | undefined {
  const trimmed = text?.trim() ?? "";
  return isWebAddress(trimmed) ? webAddressSchema.safeParse(new URL(trimmed).href).data : undefined;
}

/** A text that should be an address. `address` is set if it may become a link. */
export const addressTextSchema = z.object({ text: z.string(), address: z.optional(webAddressSchema) });
export type AddressText = z.infer<typeof addressTextSchema>;

/** Returns the text with its address, if it is one. */
export function readAddressText(text: string): AddressText {
  const address = parseWebAddress(text);
  return { text, ...(address ? { address } : {}) };
}

function isWebAddress(text: string): boolean {
  if (text.length > MAX_LENGTH || !PATTERN.test(text) || /[\s\p{Cc}\p{Cf}]/u.test(text) || !URL.canParse(text)) {
    return false;
  }
  const { username, password, hostname } = new URL(text);
  return username === "" && password === "" && hostname !== "";
}
