import "server-only";
import { answerWith } from "./answer";
import { TASKS } from "./tasks";

/** The program of a worker thread. scripts/build/apart-worker.mjs makes one file of it. */
export default answerWith(TASKS);
