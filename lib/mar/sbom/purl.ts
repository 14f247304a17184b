import * as z from "zod/mini";

/**
 * A package URL, `pkg:type/namespace/name@version`. Only the beginning is checked: writers differ in what they escape.
 * @see https://github.com/package-url/purl-spec/blob/main/PURL-SPECIFICATION.rst
 */
export const purlSchema = z
  .string()
  .check(z.regex(/^pkg:\/{0,2}[a-z][a-z0-9.+-]*\/./i))
  .brand("Purl");

export type Purl = z.infer<typeof purlSchema>;

/** Parses a package URL. Returns `undefined` for other texts. */
export function parsePurl(text: string): Purl | undefined {
  return purlSchema.safeParse(text).data;
}

/** Returns the type of a package URL in lower case: `npm`, `deb`, `nuget`. */
export function purlType(purl: Purl): string {
  return (/^pkg:\/{0,2}([^/]+)/i.exec(purl)?.[1] ?? "").toLowerCase();
}
