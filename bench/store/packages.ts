import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import pg from "pg";
import { parsePackageSearch } from "@/lib/mar/package-search/parse-package-search";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { openPostgresStore } from "@/lib/server/store/open-postgres";
import { openSqliteThread } from "@/lib/server/store/thread/sqlite-thread";
import { prepareThreads } from "../../scripts/build/worker-threads.mjs";
import { digestOf } from "./numbered";

/** Writes the packages of made-up images, 300 of each, and prints what they take and how long searches for them take. */
const { values } = parseArgs({
  options: { database: { type: "string" }, images: { type: "string", default: "5000" } },
});
const { database = "" } = values;
const IMAGES = Number(values.images);
const PACKAGES = 300;
/** Images of one family have the same packages; a tenth of them has another version with each release. */
const FAMILIES = 40;
const CHANGED = 10;
const REPOSITORIES = 200;
const SEARCHES = [
  "pkg:package-3-3",
  "pkg:package-3-3@1.2*",
  "pkg:*-299",
  "pkg:package-1-*@>=1.4",
  "pkg:zzz",
  "pkg:package-9-9 repo:r/r1",
];

await prepareThreads();
const options = { mostContentBytes: 1e9 };
const { store } = database.startsWith("postgres:")
  ? await openPostgresStore(database, options)
  : await openSqliteThread(database, options);
const pool = database.startsWith("postgres:") ? new pg.Pool({ connectionString: database, max: 1 }) : undefined;
const began = performance.now();
for (let image = 0; image < IMAGES; image += 1) {
  const [family, release] = [image % FAMILIES, Math.floor(image / FAMILIES)];
  const packages = Array.from({ length: PACKAGES }, (_, at) => {
    const version = Math.floor((release + at) / CHANGED);
    return {
      type: "deb",
      space: "debian",
      name: `package-${at % 10}-${at}`,
      version: `1.${version}.${family}-0ubuntu${at % 5}`,
    };
  });
  const digest = digestOf(image);
  const repository = repositorySchema.parse(`r/r${image % REPOSITORIES}`);
  const created = Date.UTC(2025, 0, 1) + image * 3_600_000;
  const saw = { state: "digest", digest } as const;
  const tag = tagSchema.parse(`t${image}`);
  await Promise.all([
    store.observations.look({ region: "global", repository, tag, at: created, saw }),
    store.packages.expect("global", [{ repository, digest, created }]),
    store.packages.put({ subject: digest, platform: "linux/amd64", created, packages, isPartial: false }),
    store.packages.settle("global", digest, { state: "read", subjects: [digest], isPartial: false }),
  ]);
}
const seconds = (performance.now() - began) / 1_000;
const times = [];
for (const q of SEARCHES) {
  const started = performance.now();
  const { images } = await store.packages.find("global", parsePackageSearch(q), { limit: 50, now: Date.now() });
  times.push({ q, found: images.length, ms: Math.round(performance.now() - started) });
}
const TABLES = "sbom_images sboms sbom_uses package_names package_versions".split(" ");
const sizes = pool
  ? (
      await pool.query(
        "select relname as name, pg_total_relation_size(c.oid)::int as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'mar_discovery' and relname = any($1)",
        [TABLES],
      )
    ).rows
  : [];
await store.close();
await pool?.end();
const file = pool ? undefined : statSync(database).size;
console.log(JSON.stringify({ images: IMAGES, seconds, times, sizes, file }, undefined, 1));
