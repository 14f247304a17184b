import "server-only";

/** Where the databases differ: names of column types, and whether processes share them. Text sorts by code unit in both. */
export type Dialect = { text: string; bytes: string; isShared: boolean };
