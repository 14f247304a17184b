import "server-only";

/** Where the databases differ: names of column types, and whether processes share them. Text sorts by code unit in both. */
export type Dialect = { text: string; bytes: string; isShared: boolean };

/** Statements that bring the schema from one version to the next, in order. Never edit those of a release. */
export const MIGRATIONS: readonly ((dialect: Dialect) => readonly string[])[] = [
  firstTables,
  turnsOfReplicas,
  eventsInOrder,
  leastRecentlySeen,
  eventsOfRegion,
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
