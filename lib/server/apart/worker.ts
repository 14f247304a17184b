import "server-only";
import { answerWith } from "./answer";
import { TASKS } from "./tasks";

/** The program of a worker thread. scripts/build/worker-threads.mjs bundles it into one file. */
export default answerWith(TASKS);
