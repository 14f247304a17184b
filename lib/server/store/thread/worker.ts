import "server-only";
import { parentPort, workerData } from "node:worker_threads";
import { openSqliteStore } from "../open-sqlite";
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

/** The program of the thread that has a SQLite file. scripts/build/worker-threads.mjs bundles it into one file. */
const { path, options }: Opens = workerData;
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

async function answer(parts: Parts, { id, part, name, args }: Call): Promise<void> {
  try {
    const call: unknown = Reflect.get(parts[part], name);
    if (typeof call !== "function") throw new Error(`a store has no ${part}.${name}`);
    send({ id, value: await Reflect.apply(call, parts[part], args) });
  } catch (error) {
    sendProblem(id, error);
  }
}

function open(): void {
  const { store } = openSqliteStore(path, options);
  const { content, observations, lists, index, summaries, reader, packages, bases } = store;
  const parts: Parts = { content, observations, lists, index, summaries, reader, packages, bases, whole: store };
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
