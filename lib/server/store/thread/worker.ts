import "server-only";
import { parentPort, workerData } from "node:worker_threads";
import { openSqliteStore } from "../open-sqlite";
import { openFinder } from "../open-sqlite-reader";
import { sqliteProblem } from "../sql/sqlite-problem";
import {
  type Answer,
  type Call,
  OPENING,
  type Opens,
  ownBuffers,
  type Parts,
  SIGN_OF_LIFE_MILLISECONDS,
} from "./messages";

/** The program of the threads that have a SQLite file. scripts/build/worker-threads.mjs bundles it into one file. */
const { path, options, isFinder }: Opens = workerData;

/** What a thread answers for: all of it, or searches alone. */
type Answering = { [part in keyof Parts]?: Partial<Parts[part]> };

let answers: Answer[] = [];
let buffers: ArrayBuffer[] = [];

/** Sends an answer, with others of this turn: a transaction settles hundreds of calls at one time. */
function send(answer: Answer): void {
  answers.push(answer);
  buffers.push(...ownBuffers(answer.value));
  if (answers.length > 1) return;
  setImmediate(() => {
    parentPort?.postMessage(answers, buffers);
    [answers, buffers] = [[], []];
  });
}

function sendProblem(id: number, error: unknown): void {
  const { code, message } = sqliteProblem(path, error);
  send({ id, problem: { code, message } });
}

async function answer(parts: Answering, { id, part, name, args }: Call): Promise<void> {
  try {
    const of = parts[part] ?? {};
    const call: unknown = Reflect.get(of, name);
    if (typeof call !== "function") throw new Error(`a store has no ${part}.${name}`);
    send({ id, value: await Reflect.apply(call, of, args) });
  } catch (error) {
    sendProblem(id, error);
  }
}

function partsOf(): Answering {
  if (isFinder) return openFinder(path);
  const { store } = openSqliteStore(path, options);
  const { content, observations, lists, index, summaries, reader, packages, bases } = store;
  return { content, observations, lists, index, summaries, reader, packages, bases, whole: store };
}

function open(): void {
  const parts = partsOf();
  parentPort?.on("message", (calls: Call[]) => {
    for (const call of calls) void answer(parts, call);
  });
  setInterval(() => parentPort?.postMessage([]), SIGN_OF_LIFE_MILLISECONDS).unref();
}

try {
  open();
  send({ id: OPENING });
} catch (error) {
  sendProblem(OPENING, error);
}
