import type { IncomingMessage } from "node:http";
import * as z from "zod/mini";
import type { Clock } from "../content/calendar/clock";
import { faultRulesSchema } from "../faults/fault-rule";
import type { Faults } from "../faults/faults";
import type { Activity } from "./activity";
import { errorReply, jsonReply, type Reply } from "./reply";
import type { RequestLog } from "./request-log";

/** The maximum size of a list of rules, in bytes. */
const BODY_LIMIT = 256 * 1024;

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > BODY_LIMIT) throw new RangeError("the body is too large");
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function faultsReply(request: IncomingMessage, faults: Faults): Promise<Reply> {
  if (request.method === "DELETE") faults.clear();
  if (request.method === "PUT") {
    const rules = faultRulesSchema.safeParse(parseJson(await readBody(request)));
    if (!rules.success) return errorReply(400, "UNSUPPORTED", "not a list of fault rules", rules.error.issues);
    faults.replace(rules.data);
  }
  return jsonReply(200, faults.list());
}

const clockSchema = z.object({ at: z.iso.datetime() });

async function clockReply(request: IncomingMessage, clock: Clock): Promise<Reply> {
  if (request.method === "DELETE") clock.set();
  if (request.method === "PUT") {
    const time = clockSchema.safeParse(parseJson(await readBody(request)));
    if (!time.success) return errorReply(400, "UNSUPPORTED", "not a time", time.error.issues);
    clock.set(Date.parse(time.data.at));
  }
  return jsonReply(200, { at: clock.now === undefined ? null : new Date(clock.now).toISOString() });
}

/** The parts that the controls change. */
type Controlled = { clock: Clock; faults: Faults; log: RequestLog; activity: Activity };

/**
 * Answers `/_sample/faults`, `/_sample/clock`, `/_sample/requests` and `/_sample/activity`. With them another process
 * makes the sample misbehave, moves it to another time, sees its requests, and sees open answers or ends them.
 */
export async function controlReply(
  request: IncomingMessage,
  path: string,
  { clock, faults, log, activity }: Controlled,
): Promise<Reply> {
  if (path === "/_sample/faults") return faultsReply(request, faults);
  if (path === "/_sample/clock") return clockReply(request, clock);
  if (path === "/_sample/activity") {
    if (request.method === "DELETE") activity.breakOff();
    return jsonReply(200, activity.report());
  }
  if (path !== "/_sample/requests") return errorReply(404, "UNSUPPORTED", "no such control");
  if (request.method === "DELETE") log.clear();
  return jsonReply(200, log.all());
}
