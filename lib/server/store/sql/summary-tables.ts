import "server-only";

/** What the index has, in short, and what publishers and later catalogs said. */
export function summariesOfRepositories({ text }: { text: string }): readonly string[] {
  return [
    `create table lifecycles (region ${text} not null, repository ${text} not null, digest ${text} not null,
      ends ${text} not null, read_at bigint not null, primary key (region, repository, digest))`,
    "create index lifecycles_by_use on lifecycles (read_at)",
    `create table summaries (region ${text} not null, repository ${text} not null, tags bigint not null,
      form ${text} not null, covered_at bigint not null, made_at bigint not null, counts ${text} not null,
      primary key (region, repository))`,
    `create table support_lines (region ${text} not null, repository ${text} not null, line ${text} not null,
      ends ${text}, page ${text}, tags bigint not null, tag ${text} not null, newest ${text} not null,
      newest_at bigint, primary key (region, repository, line))`,
    "create index support_lines_by_end on support_lines (region, ends) where ends is not null",
    `create table catalog_names (region ${text} not null, name ${text} not null, seen_at bigint not null,
      primary key (region, name))`,
    "create index catalog_names_by_time on catalog_names (region, seen_at)",
  ];
}
