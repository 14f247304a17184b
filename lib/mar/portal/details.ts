import * as z from "zod/mini";
import { parseTag } from "@/lib/oci/name/tag";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { addressTextSchema, readAddressText } from "../web-address";
import { fieldsOf, lenientText, lenientTime } from "./lenient";
import { findReadme } from "./readme-field";

/** Most entries read of a list. */
const MOST = { categories: 50, supportedTags: 500 };

/** What the official portal says of a repository. Nothing of it is documented: every field can be missing. */
export const portalDetailsSchema = z.object({
  name: z.optional(z.string()),
  publisher: z.optional(z.string()),
  description: z.optional(z.string()),
  categories: z.array(z.string()),
  documentation: z.optional(addressTextSchema),
  website: z.optional(addressTextSchema),
  license: z.optional(addressTextSchema),
  supportedTags: z.array(tagSchema),
  /** ISO 8601. */
  lastModified: z.optional(z.string()),
  /** Markdown. */
  readme: z.optional(z.string()),
});
export type PortalDetails = z.infer<typeof portalDetailsSchema>;

const wireSchema = z.object({
  name: lenientText,
  publisher: lenientText,
  shortDescription: lenientText,
  documentationLink: lenientText,
  projectWebsite: lenientText,
  licenseUrl: lenientText,
  lastModifiedDate: lenientTime,
});

/** Names of fields that have a meaning, so that none of them is taken for the README. */
const KNOWN: ReadonlySet<string> = new Set([...Object.keys(wireSchema.shape), "categories", "supportedTags"]);

/** Reads the portal's details, each field on its own: one of another type is left out. Never throws. */
export function readPortalDetails(json: unknown): PortalDetails {
  const fields = fieldsOf(json);
  const wire = wireSchema.parse(fields);
  const { name, publisher, shortDescription, documentationLink, projectWebsite, licenseUrl, lastModifiedDate } = wire;
  const readme = findReadme(fields, KNOWN);
  const other = lenientText.parse(fields.description);
  const description = shortDescription ?? (other === readme?.trim() ? undefined : other);
  return {
    ...(name ? { name } : {}),
    ...(publisher ? { publisher } : {}),
    ...(description ? { description } : {}),
    categories: listed(fields.categories).slice(0, MOST.categories),
    ...(documentationLink ? { documentation: readAddressText(documentationLink) } : {}),
    ...(projectWebsite ? { website: readAddressText(projectWebsite) } : {}),
    ...(licenseUrl ? { license: readAddressText(licenseUrl) } : {}),
    supportedTags: listed(fields.supportedTags)
      .slice(0, MOST.supportedTags)
      .flatMap((text) => parseTag(text) ?? []),
    ...(lastModifiedDate ? { lastModified: lastModifiedDate } : {}),
    ...(readme ? { readme } : {}),
  };
}

/** Returns the texts of a list, each once, also if they are the names of objects. */
function listed(value: unknown): string[] {
  const texts = (Array.isArray(value) ? value.slice(0, 10 * MOST.supportedTags) : []).flatMap(
    (each: unknown) => lenientText.parse(typeof each === "string" ? each : fieldsOf(each).name) ?? [],
  );
  return [...new Set(texts)];
}
