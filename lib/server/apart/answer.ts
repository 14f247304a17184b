import "server-only";
import { kTransferable, kValue, Tinypool } from "tinypool";
import * as z from "zod/mini";
import { type SentFailure, sentFailure, sentFailureSchema } from "./sent-failure";
import { AsJson, HandedOver, type Question, type TaskTable } from "./task";

type Answer = { ok: true; value: unknown } | { ok: true; json: Uint8Array } | { ok: false; failure: SentFailure };

/** What a thread returns. This program made the value, and the task has checked its source. */
export const answerSchema = z.union([
  z.object({ ok: z.literal(true), json: z.instanceof(Uint8Array) }),
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: sentFailureSchema }),
]);

/** Answers the pool's questions inside the thread. Never throws. */
export function answerWith(tasks: TaskTable): (question: Question) => Promise<unknown> {
  return async ({ name, input }) => {
    try {
      const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
      if (!task) throw new Error(`there is no task ${name}`);
      // The caller is checked against the task's own type: `Apart` has the table's.
      const value = await task(input as never);
      if (value instanceof HandedOver) return movable({ ok: true, value: value.value }, value.buffers);
      if (value instanceof AsJson) {
        const json = new TextEncoder().encode(JSON.stringify(value.plain));
        return movable({ ok: true, json }, [json.buffer]);
      }
      return { ok: true, value } satisfies Answer;
    } catch (error) {
      return { ok: false, failure: sentFailure(error) } satisfies Answer;
    }
  };
}

function movable(answer: Answer, buffers: readonly ArrayBuffer[]): unknown {
  return Tinypool.move({ [kTransferable]: buffers, [kValue]: answer });
}
