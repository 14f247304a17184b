import "server-only";
import { answerWith } from "../apart/answer";
import { DRAWING_TASKS } from "./drawing-tasks";

/** The program of the thread that draws pictures. scripts/build/worker-threads.mjs bundles it into one file. */
export default answerWith(DRAWING_TASKS);
