import * as z from "zod";

const time = z.iso.datetime({ offset: true });

/**
 * A JSON Feed, and nothing that the format does not know.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const jsonFeedSchema = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  language: z.string().min(2),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  items: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        url: z.url(),
        title: z.string().min(1),
        summary: z.string(),
        content_html: z.string().min(1),
        date_published: time,
        date_modified: time,
        tags: z.array(z.string()),
      }),
    )
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, "two items have one id"),
});
