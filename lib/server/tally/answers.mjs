import { tracing } from "../tracing/tracing.mjs";
import { routeOf } from "./route.mjs";
import { Spread } from "./spread.mjs";
import { AGES, SECONDS, tally } from "./tally.mjs";

/**
 * Counting of answers. It is on the way of every answer, also of those that leave before Node's HTTP: it does no more than add numbers.
 */

/** @typedef {import("./tally.mjs").Source} Source */
/** @typedef {import("./tally.mjs").StatusClass} StatusClass */
/** @typedef {import("./route.mjs").Route} Route */

/** @type {readonly StatusClass[]} */
const CLASSES = ["5xx", "1xx", "2xx", "3xx", "4xx", "5xx"];

/** @param {number} status @returns {StatusClass} */
function classOf(status) {
  return CLASSES[(status / 100) | 0] ?? "5xx";
}

/**
 * Counts an answer.
 * @param {Route} route
 * @param {Source} source
 * @param {StatusClass} status
 * @param {number} milliseconds
 * @param {number} [age] of what it shows, in seconds
 */
function count(route, source, status, milliseconds, age) {
  const { routes } = tally();
  let ofRoute = routes.get(route);
  if (!ofRoute) {
    ofRoute = { answers: {}, ages: new Spread(AGES) };
    routes.set(route, ofRoute);
  }
  ofRoute.answers[source] ??= {};
  ofRoute.answers[source][status] ??= new Spread(SECONDS);
  ofRoute.answers[source][status].take(milliseconds / 1000);
  if (age !== undefined) ofRoute.ages.take(age);
}

/**
 * Counts an answer that was sent before Node's HTTP.
 * @param {Pick<import("../kept/front.mjs").Asked, "headers">} asked
 * @param {Pick<import("../kept/front.mjs").Reply, "route" | "status" | "age">} reply
 * @param {number} began by `performance.now()`
 */
export function countEarly({ headers }, { route, status, age }, began) {
  count(route, "early", classOf(status), performance.now() - began, age);
  tracing()?.request({ method: "GET", route, headers, began }).end({ source: "early", status });
}

/**
 * What is told of an answer while it is made: how it comes to be, and how old is what it shows, in seconds, if its headers do not say.
 * @typedef {{ isFrom: (source: Source, age?: number) => void, span: import("../tracing/tracing.mjs").RequestSpan | undefined }} Counted
 */

/**
 * Counts the answer to a request once it ends: as refused, if nothing says how it comes to be.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @returns {Counted}
 */
export function countWhenEnded(request, response) {
  const began = performance.now();
  // The framework writes another address into the request.
  const route = routeOf(request.url ?? "");
  const span = tracing()?.request({ method: request.method ?? "GET", route, headers: request.headers, began });
  /** @type {Source} */
  let source = "refused";
  /** @type {number | undefined} */
  let age;
  response.once("close", () => {
    const said = response.getHeader("X-Data-Age");
    const status = response.writableFinished ? classOf(response.statusCode) : "left";
    count(route, source, status, performance.now() - began, said === undefined ? age : Number(said));
    const id = response.getHeader("X-Request-Id");
    span?.end({
      source,
      status: response.writableFinished ? response.statusCode : undefined,
      requestId: typeof id === "string" ? id : undefined,
    });
  });
  return {
    isFrom: (how, ofData) => {
      source = how;
      age = ofData;
    },
    span,
  };
}
