import * as z from "zod/mini";

/**
 * A package URL, `pkg:type/namespace/name@version`, of which only the beginning is checked: writers differ in what they
 * escape.
 * @see https://github.com/package-url/purl-spec/blob/main/PURL-SPECIFICATION.rst
 */
export const purlSchema = z
  .string()
  .check(z.regex(/^pkg:\/{0,2}[a-z][a-z0-9.+-]*\/./i))
  .brand("Purl");

export type Purl = z.infer<typeof purlSchema>;

/** The package URL that a text is, or `undefined` where it is none. */
export function parsePurl(text: string): Purl | undefined {
  return purlSchema.safeParse(text).data;
}

/** The type of a package URL in lower case: `npm`, `deb`, `nuget`. */
export function purlType(purl: Purl): string {
  return (/^pkg:\/{0,2}([^/]+)/i.exec(purl)?.[1] ?? "").toLowerCase();
}
