import { onPostgres } from "./on-postgres";
import "../api/changes.integration.test";

// The same tests as on a store in memory.
onPostgres();
