import "server-only";
import type { Markup } from "../markup/markup";
import type { TagChange } from "../store/observations/observations";

/** A link to a page, with what it shows. */
export type FeedLink = { url: string; title: string };

/** An entry in the terms that Atom and JSON Feed share. Addresses are absolute, times milliseconds since the epoch. */
export type FeedEntry = {
  /** A URI that stays the same wherever and whenever the entry is served. */
  id: string;
  title: string;
  summary: string;
  /** HTML. */
  content: Markup;
  url: string;
  related: readonly FeedLink[];
  published: number;
  updated: number;
  changes: readonly TagChange["change"][];
};

/** A feed in the same terms, its latest entry first. */
export type Feed = {
  id: string;
  title: string;
  description: string;
  language: string;
  author: string;
  /** The page that shows the same. */
  home: string;
  /** The feed's own address. */
  self: string;
  updated: number;
  entries: readonly FeedEntry[];
};
