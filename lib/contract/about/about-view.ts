import type { ImageDescription } from "@/lib/mar/about/image-description";
import type { PortalDetails } from "@/lib/mar/portal/details";
import type { Tag } from "@/lib/oci/name/tag";
import type { Whole } from "../whole";

/** What the image of a tag says of itself; `late`: no answer yet; `unread`: it cannot be read, or the page does not read it. */
export type ImageView = ({ kind: "described" } & DescribedImage) | { kind: "late" | "unread" };

/** What a tag's image says of itself. `wholes` has the document of each source, by the position that a text names. */
export type DescribedImage = { tag: Tag; description: ImageDescription; wholes: readonly (Whole | undefined)[] };

/**
 * What is known of the portal's view of a repository. `off`: this server does not ask. `late`: no answer yet. `unasked`: the
 * registry has not said that the repository exists.
 */
export type PortalView =
  | { kind: "listed"; details: PortalDetails; readAt: number }
  | { kind: "not-listed"; readAt: number }
  | { kind: "failed" | "late" | "off" | "unasked" };

/**
 * A repository's README, rendered and cleaned. `none`: nobody has one. `unreadable`: it cannot be rendered. `late`: it has not come in
 * time.
 */
export type ReadmeView = { kind: "shown"; html: string; isWhole: boolean } | { kind: "none" | "unreadable" | "late" };

/** What is known about a repository when the page shows it. Times are milliseconds since the epoch. */
export type AboutView = { image: ImageView; portal: PortalView; now: number };
