import { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { createRegistry } from "@/lib/server/registry/create-registry";
import { NAME } from "@/lib/server/store/names.testing";
import { openPostgresStore } from "@/lib/server/store/open-postgres";

/** Reads the tags of a repository, as one of several servers on one database does. */
const [database = "", url = "", dataHost = ""] = process.argv.slice(2);
const { store } = await openPostgresStore(database, { mostContentBytes: 1e6 });
const registry = createRegistry("global", { url, dataHosts: [dataHost] });
await new CachedRegistry(registry, { store }).tags(NAME);
