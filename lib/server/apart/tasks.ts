import "server-only";
import { readPackedChart } from "../chart/read-chart";

/** Everything that is read apart, by name. Runs in worker threads alone: elsewhere only its type is imported. */
export const TASKS = { readPackedChart };
