import { onPostgres } from "./on-postgres";
import "../api/feeds.integration.test";

// The same tests as on a store in memory.
onPostgres();
