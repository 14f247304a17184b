import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import type { BrowserReachability, ServerReachability } from "@/lib/contract/region/reachability";
import { formatOf } from "@/lib/i18n/format";
import { browserMessagesOf, messagesOf, SERVER_ONLY } from "@/lib/i18n/messages";
import type { Region } from "@/lib/mar/region";
import source from "@/messages/en.json";
import { reportText } from "./report-text";
import type { BrowserView, Reachability } from "./use-reachability.client";
import { verdictOn } from "./verdict";

const t = createTranslator({ locale: "en", messages: source, namespace: "reachability", timeZone: "UTC" });
const OWN = { labelOf: (region: Region) => region.toUpperCase(), marks: formatOf("en").marks };
const AT = Date.UTC(2026, 7, 17, 10);
const quiet = { requests: 0, throttled: false, since: "2026-08-17T09:00:00.000Z" };
const context = { time: new Date(AT), address: "https://a.test/endpoints", agent: "Browser/1", offline: false };

const KNOWN: Reachability = {
  at: AT,
  requestId: "11111111-2222-3333-4444-555555555555",
  server: {
    global: {
      ...quiet,
      reachable: true,
      timeToFirstByte: 83.6,
      requests: 40,
      errorRate: 0.05,
      lastAsked: "2026-08-17T09:59:59.000Z",
      lastSuccess: "2026-08-17T09:59:59.000Z",
      upstreamIds: ["x-msedge-ref: Ref A"],
    },
    china: { ...quiet, reachable: false, failure: "unreachable", trouble: "certificate", throttled: true },
  },
  browser: {
    global: { state: "failed", milliseconds: 12, askedAt: AT - 500 },
    china: { state: "not-asked" },
  },
};

/** Returns the state in which both sides see the global region like this. */
function knownOf(server: ServerReachability, state: BrowserReachability): Reachability {
  const browser: BrowserView = state === "not-asked" ? { state } : { state, milliseconds: 12, askedAt: AT };
  return { ...KNOWN, server: { ...KNOWN.server, global: server }, browser: { ...KNOWN.browser, global: browser } };
}

describe("reportText", () => {
  it("has verdicts, times, figures and ids of both sides", () => {
    expect(reportText(KNOWN, context, t, OWN)).toBe(`Reachability of Microsoft Artifact Registry
made 2026-08-17T10:00:00.000Z
page https://a.test/endpoints
request id 11111111-2222-3333-4444-555555555555
browser Browser/1

GLOBAL (mcr.microsoft.com): only you
  server: reachable, first byte after 84 ms, asked 2026-08-17T09:59:59.000Z, last success 2026-08-17T09:59:59.000Z, 2 of 40 requests failed since 2026-08-17T09:00:00.000Z
    x-msedge-ref: Ref A
  browser: no connection, after 12 ms, asked 2026-08-17T09:59:59.500Z

CHINA (mcr.azure.cn): known once both have answered
  server: not reachable, failure unreachable (certificate), throttled
  browser: not asked yet
`);
  });

  it("says that the browser is offline", () => {
    expect(reportText(KNOWN, { ...context, offline: true }, t, OWN)).toContain("\nthe browser is offline\n");
  });

  it("is plain text whatever an id contains", () => {
    const odd = { ...KNOWN.server.global, upstreamIds: ["x: {y} <b>"] };
    expect(reportText({ ...KNOWN, server: { ...KNOWN.server, global: odd } }, context, t, OWN)).toContain("x: {y} <b>");
  });
});

describe("verdictOn", () => {
  it.each([
    [{ ...quiet }, "answered", "unknown"],
    [{ ...quiet, reachable: true }, "not-asked", "unknown"],
    [{ ...quiet, reachable: true }, "answered", "both"],
    [{ ...quiet, reachable: true }, "timed-out", "only-you"],
    [{ ...quiet, reachable: false, failure: "timeout" }, "answered", "only-this-server"],
    [{ ...quiet, reachable: false, failure: "unavailable" }, "answered", "down-for-everyone"],
    [{ ...quiet, reachable: false, failure: "malformed" }, "answered", "unclear"],
  ] as const)("of %j and %s is %s", (server, state, verdict) => {
    expect(verdictOn(knownOf(server, state), "global")).toBe(verdict);
  });

  it.each([
    ["the server has not answered yet", { serverAsking: true }],
    ["the server could not be asked", { serverFailed: "unavailable" }],
    ["the browser has not been answered yet", { browser: { ...KNOWN.browser, global: { state: "asking" } } }],
  ] as const)("mixes no old answer with a new one: %s", (_, part) => {
    const known = knownOf({ ...quiet, reachable: true }, "answered");
    expect(verdictOn(known, "global")).toBe("both");
    expect(verdictOn({ ...known, ...part }, "global")).toBe("unknown");
  });
});

describe("messages for the browser", () => {
  it("omit exactly what only the server writes, and what a single page sends", () => {
    const left = Object.keys(messagesOf("en")).filter((name) => !(name in browserMessagesOf("en")));
    expect(left.sort()).toEqual([...SERVER_ONLY, "marks"].sort());
  });
});
