import { FEED_TYPES } from "../feed-path";
import { historySchema } from "../history/history";
import { endOfLifeSchema } from "../life/end-of-life";
import { changesLineSchema } from "../mark/marked-change";
import { MARKS_AT_ONCE } from "../mark/marks-query";
import { reachabilityViewSchema } from "../region/reachability";
import { resolveAnswerSchema } from "../resolve/resolve";
import { searchAnswerSchema } from "../search/search";
import type { Operation } from "./operation";
import { NAME_PROBLEMS, REGION_PROBLEMS, UPSTREAM_PROBLEMS } from "./operation-problems";

const JSON_TYPE = "application/json";
const TEXT = "text/plain; charset=utf-8";

/** What has changed, what a text names, and the way to the registry. */
export const WATCHING_OPERATIONS = {
  history: {
    path: "/api/{region}/history/{name}",
    methods: ["GET", "HEAD"],
    parameters: [{ of: "region" }, { of: "repository" }, { of: "tag" }, { of: "n" }, { of: "last" }],
    answer: { mediaTypes: ["application/json; charset=utf-8"], schema: historySchema },
    caching: ["tag", "list"],
    problems: [...NAME_PROBLEMS, "TAG_INVALID", "PAGINATION_NUMBER_INVALID", "MANIFEST_UNKNOWN", ...UPSTREAM_PROBLEMS],
    example: { values: { tag: "10.0" } },
  },
  changes: {
    path: "/api/{region}/changes",
    methods: ["GET"],
    parameters: [
      { of: "region" },
      { of: "since", isRequired: true },
      { of: "mark", isRequired: true, most: MARKS_AT_ONCE },
      { of: "look" },
    ],
    answer: { mediaTypes: ["application/x-ndjson; charset=utf-8"], isLines: true, schema: changesLineSchema },
    caching: ["never"],
    problems: [...NAME_PROBLEMS, "TAG_INVALID", "PAGINATION_NUMBER_INVALID"],
    example: { values: { since: "2026-01-01T00:00:00Z", mark: ["dotnet/aspnet:10.0,9.0", "azure-cli"], look: "" } },
  },
  feed: {
    path: "/feeds/{region}/{name}.{form}",
    methods: ["GET", "HEAD"],
    parameters: [{ of: "region" }, { of: "repository" }, { of: "feedForm" }, { of: "feedTags" }, { of: "lang" }],
    answer: { mediaTypes: Object.values(FEED_TYPES).map((type) => `${type}; charset=utf-8`) },
    caching: ["list"],
    problems: [...NAME_PROBLEMS, "TAG_INVALID", ...UPSTREAM_PROBLEMS],
    example: { values: { feedTags: "ver:>=9 -preview" } },
  },
  badge: {
    path: "/badge/{region}/{name}.svg",
    methods: ["GET", "HEAD"],
    parameters: [{ of: "region" }, { of: "imageName" }, { of: "show" }],
    answer: { mediaTypes: ["image/svg+xml"], isOfErrorsToo: true },
    caching: ["tag"],
    problems: [...NAME_PROBLEMS, "TAG_INVALID", "DIGEST_INVALID", "MANIFEST_UNKNOWN", ...UPSTREAM_PROBLEMS],
    example: { values: { show: "platforms" } },
  },
  search: {
    path: "/api/{region}/search",
    methods: ["GET", "HEAD"],
    parameters: [{ of: "region" }, { of: "searchText" }, { of: "searchKind" }, { of: "searchAfter" }],
    answer: { mediaTypes: ["application/json; charset=utf-8"], schema: searchAnswerSchema },
    caching: ["list"],
    problems: [...REGION_PROBLEMS, "PAGINATION_NUMBER_INVALID", "TOOMANYREQUESTS"],
    example: { values: { searchText: "os:alpine arch:arm64 ver:>=9 -preview" } },
  },
  endOfLife: {
    path: "/api/{region}/end-of-life",
    methods: ["GET", "HEAD"],
    parameters: [
      { of: "region" },
      { of: "within" },
      { of: "endText" },
      { of: "n" },
      { of: "endAfter" },
      { of: "endForm" },
    ],
    answer: {
      mediaTypes: ["application/json; charset=utf-8", "text/csv; charset=utf-8; header=present"],
      schema: endOfLifeSchema,
    },
    caching: ["list"],
    problems: [...REGION_PROBLEMS, "PAGINATION_NUMBER_INVALID", "TOOMANYREQUESTS", "UPSTREAM_UNAVAILABLE"],
    example: { values: { within: "90", endText: "dotnet/" } },
  },
  endFeed: {
    path: "/feeds/{region}/end-of-life.{form}",
    methods: ["GET", "HEAD"],
    parameters: [{ of: "region" }, { of: "feedForm" }, { of: "lang" }],
    answer: { mediaTypes: Object.values(FEED_TYPES).map((type) => `${type}; charset=utf-8`) },
    caching: ["list"],
    problems: [...REGION_PROBLEMS, "TOOMANYREQUESTS"],
    example: {},
  },
  resolve: {
    path: "/api/resolve",
    methods: ["GET", "HEAD"],
    parameters: [{ of: "text", isRequired: true }, { of: "usualRegion" }],
    answer: { mediaTypes: [JSON_TYPE], schema: resolveAnswerSchema },
    caching: ["reader", "never"],
    problems: [...NAME_PROBLEMS, "TAG_INVALID", "DIGEST_INVALID", "MANIFEST_UNKNOWN", ...UPSTREAM_PROBLEMS],
    example: { values: { text: "docker pull mcr.microsoft.com/dotnet/aspnet:10.0" } },
  },
  reachability: {
    path: "/api/reachability",
    methods: ["GET"],
    parameters: [],
    answer: { mediaTypes: [JSON_TYPE], schema: reachabilityViewSchema },
    caching: ["never"],
    problems: [],
    example: {},
  },
  firewall: {
    path: "/api/firewall/{form}",
    methods: ["GET", "HEAD"],
    parameters: [{ of: "rules" }, { of: "ruleRegions", most: 2 }, { of: "lang" }],
    answer: { mediaTypes: [TEXT, "application/json; charset=utf-8"] },
    caching: ["program"],
    problems: REGION_PROBLEMS,
    example: { values: { ruleRegions: "china" } },
  },
} as const satisfies Record<string, Operation>;
