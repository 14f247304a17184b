import "server-only";
import type { Dialect } from "./dialect";
import { basesOfImages, packagesOfImages } from "./image-migrations";
import { summariesOfRepositories } from "./summary-tables";

/** Statements that bring the schema from one version to the next, in order. Never edit those of a release. */
export const MIGRATIONS: readonly ((dialect: Dialect) => readonly string[])[] = [
  firstTables,
  turnsOfReplicas,
  eventsInOrder,
  leastRecentlySeen,
  eventsOfRegion,
  indexOfTags,
  placeOfReader,
  packagesOfImages,
  indexInSegments,
  summariesOfRepositories,
  basesOfImages,
];

function firstTables({ text, bytes }: Dialect): readonly string[] {
  return [
    `create table content (digest ${text} not null, size bigint not null, media_type ${text}, bytes ${bytes} not null,
      read_at bigint not null, used_at bigint not null, primary key (digest, size))`,
    "create index content_by_use on content (used_at)",
    "create table totals (id integer primary key, bytes bigint not null)",
    "insert into totals (id, bytes) values (1, 0)",
    `create table observations (region ${text} not null, repository ${text} not null, tag ${text} not null,
      seq integer not null, state ${text} not null, digest ${text}, from_digest ${text}, change ${text} not null,
      looked_before bigint, first_seen bigint not null, last_seen bigint not null, is_latest integer not null,
      primary key (region, repository, tag, seq))`,
    "create index observations_latest on observations (region, repository, tag) where is_latest = 1",
    "create index observations_by_digest on observations (digest, region, repository) where digest is not null",
    `create index observations_by_time on observations (region, repository, first_seen)
      where change not in ('first', 'resolved')`,
    `create table unwatched (region ${text} not null, repository ${text} not null, tag ${text} not null,
      seq integer not null, since bigint not null, until bigint not null,
      primary key (region, repository, tag, seq, since))`,
    `create table places (region ${text} not null, digest ${text} not null, repository ${text} not null,
      seen_at bigint not null, primary key (region, digest, repository))`,
    `create table images (digest ${text} primary key, created bigint, size bigint, platforms ${text},
      media_type ${text})`,
    `create table lists (region ${text} not null, kind ${text} not null, name ${text} not null, body ${bytes} not null,
      read_at bigint not null, changed_at bigint not null, primary key (region, kind, name))`,
  ];
}

/** Turns are over when the database ends, so that it need not log them. */
function turnsOfReplicas({ text, isShared }: Dialect): readonly string[] {
  if (!isShared) return [];
  return [
    `create unlogged table turns (region ${text} not null, kind ${text} not null, name ${text} not null,
      holder ${text} not null, until bigint not null, primary key (region, kind, name))`,
  ];
}

/** The index has the whole order in which changes are read, so that no page of them is sorted. */
function eventsInOrder(): readonly string[] {
  return [
    "drop index observations_by_time",
    `create index observations_by_time on observations (region, repository, first_seen desc, tag, seq desc)
      where change not in ('first', 'resolved')`,
  ];
}

/** Finds what leaves first. */
function leastRecentlySeen(): readonly string[] {
  return [
    "alter table images add column seen_at bigint not null default 0",
    "create index images_by_use on images (seen_at)",
    "create index places_by_use on places (seen_at)",
    "create index lists_by_use on lists (kind, read_at)",
  ];
}

/** Finds the latest changes of a whole region. */
function eventsOfRegion(): readonly string[] {
  return [
    `create index observations_of_region on observations (region, first_seen desc, repository, tag)
      where change not in ('first', 'resolved')`,
  ];
}

/** Finds tags across repositories. What the store has already is put into it in the background. */
function indexOfTags({ text, isShared }: Dialect): readonly string[] {
  return [
    `alter table images add column kind ${text}`,
    "alter table images add column least_size bigint",
    `create table tags (id ${isShared ? "bigint" : "integer"} primary key, region ${text} not null,
      repository ${text} not null, tag ${text} not null, digest ${text}, created bigint, moved bigint, size bigint,
      kind ${text}, ends ${text}, platforms ${text} not null, facets ${text} not null)`,
    "create unique index tags_by_name on tags (region, repository, tag)",
    "create index tags_of_region on tags (region, id)",
    `create table parts (digest ${text} not null, parent ${text} not null, role ${text} not null, seen_at bigint not null,
      primary key (digest, parent))`,
    "create index parts_by_use on parts (seen_at)",
    `create table words (word ${text} primary key)`,
    `create table covered (region ${text} not null, repository ${text} not null, tags integer not null,
      first_read bigint not null, read_at bigint not null, is_filled integer not null, filled_to ${text} not null,
      primary key (region, repository))`,
    "create index covered_to_fill on covered (region, repository) where is_filled = 0",
    `insert into covered (region, repository, tags, first_read, read_at, is_filled, filled_to)
      select region, repository, 0, min(began), max(ended), 0, '' from (
        select region, name as repository, changed_at as began, read_at as ended from lists where kind = 'tags'
        union all
        select region, repository, min(first_seen), max(last_seen) from observations group by region, repository
      ) as known group by region, repository`,
    ...(isShared ? termsOfPostgres() : termsOfSqlite()),
  ];
}

/** The full-text table has neither texts nor places of words: both are in the rows. */
function termsOfSqlite(): readonly string[] {
  return [
    `create virtual table tag_terms using fts5 (terms, content = '', contentless_delete = 1, detail = none,
      tokenize = "unicode61 remove_diacritics 0 tokenchars '=.:-_/^'")`,
  ];
}

/** The function costs so much that it is never called to test rows: the index alone knows what it says of them. */
function termsOfPostgres(): readonly string[] {
  return [
    `create function search_terms(repository text, tag text, facets text) returns text[]
      language sql immutable strict parallel safe cost 100000 as $$
        select array(
          select distinct substr(lower(repository || ':' || tag), at, 3)
          from generate_series(1, length(repository) + length(tag) - 1) as at
        ) || string_to_array(facets, ' ')
      $$`,
    `create index tags_by_terms on tags using gin (search_terms(repository, tag, facets))
      with (fastupdate = on, gin_pending_list_limit = 256)`,
  ];
}

/** How far the reader is. Who leads is over when the database ends, so that it need not log it. */
function placeOfReader({ text, isShared }: Dialect): readonly string[] {
  return [
    `create table reader_rounds (region ${text} primary key, number bigint not null, began_at bigint not null,
      catalog_at bigint, ended_at bigint, report ${text} not null)`,
    `create table reader_repositories (region ${text} not null, repository ${text} not null, rank bigint not null,
      is_wanted integer not null, seen_round bigint not null, list_round bigint not null, listed_at bigint not null,
      list_hash ${text} not null, stage integer not null, position bigint not null, turn bigint not null,
      tags bigint not null, read_tags bigint not null, failed bigint not null, failures bigint not null,
      due_at bigint, retry_at bigint not null, gone_at bigint, primary key (region, repository))`,
    "create index reader_by_list on reader_repositories (region, listed_at)",
    "create index reader_by_stage on reader_repositories (region, stage desc, turn, rank, repository) where stage > 0",
    "create index reader_by_due on reader_repositories (region, due_at) where due_at is not null",
    ...(isShared
      ? [`create unlogged table reader_leader (id integer primary key, holder ${text} not null, until bigint not null)`]
      : []),
  ];
}

/** The index of tags is in tables of our own, the same in both databases. What tags there are is put into it in the background. */
function indexInSegments({ text, bytes, isShared }: Dialect): readonly string[] {
  const order = isShared ? "" : " without rowid";
  return [
    ...(isShared
      ? ["drop index tags_by_terms", "drop function search_terms(text, text, text)"]
      : ["drop table tag_terms"]),
    "alter table tags drop column facets",
    `create table tag_pending (region ${text} not null, id bigint not null, primary key (region, id))${order}`,
    "insert into tag_pending (region, id) select region, id from tags",
    `create table tag_segments (number integer primary key, region ${text} not null, state ${text} not null,
      docs integer not null, firsts ${bytes} not null, sources ${text} not null, made_to ${text} not null,
      left_at bigint not null)`,
    `create table tag_ids (segment integer not null, block integer not null, ids ${bytes} not null,
      primary key (segment, block))${order}`,
    `create table tag_postings (segment integer not null, term ${text} not null, chunk integer not null,
      docs ${bytes} not null, primary key (segment, term, chunk))${order}`,
  ];
}
