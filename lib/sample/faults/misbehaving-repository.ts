import {
  type FaultEndpoint,
  type FaultKind,
  type FaultRule,
  type FaultTarget,
  faultEndpointSchema,
  faultKindSchema,
} from "./fault-rule";

/** The endpoint that misbehaves if a repository's name does not say. */
const USUAL_ENDPOINT: Record<FaultKind, FaultEndpoint> = {
  missing: "manifests",
  throttle: "manifests",
  "throttle-retry-after": "manifests",
  "throttle-retry-date": "manifests",
  forbidden: "manifests",
  "unavailable-html": "manifests",
  hang: "manifests",
  reset: "manifests",
  cut: "manifests",
  "wrong-digest": "manifests",
  "foreign-link": "tags",
  "foreign-redirect": "blobs",
  "looping-link": "tags",
  huge: "manifests",
  "not-json": "manifests",
  "no-json-at-all": "manifests",
  "wrong-types": "manifests",
};

const PREFIX = "sample/misbehaving/";
/** The tag with a bad manifest if manifests misbehave; `ok` is good there. */
const BAD_TAG = "bad";

function read(repository: string): { kind: FaultKind; endpoint: FaultEndpoint } | undefined {
  if (!repository.startsWith(PREFIX)) return undefined;
  const name = repository.slice(PREFIX.length);
  const plain = faultKindSchema.safeParse(name).data;
  if (plain) return { kind: plain, endpoint: USUAL_ENDPOINT[plain] };
  const endpoint = faultEndpointSchema.options.find((each) => name.startsWith(`${each}-`));
  const kind = faultKindSchema.safeParse(name.slice((endpoint?.length ?? 0) + 1)).data;
  return endpoint && kind ? { kind, endpoint } : undefined;
}

/**
 * The rule that is always on for a repository below `sample/misbehaving/`. The repositories are not in the catalog, are
 * in both regions, and hold an image with the tags `ok` and `bad`. Everything works there but one endpoint:
 *
 * | repository | what fails |
 * | --- | --- |
 * | `missing` | manifest of tag `bad`: 404, though it is listed |
 * | `throttle`, `throttle-retry-after`, `throttle-retry-date` | manifest of tag `bad`: 429, the last two with `Retry-After` |
 * | `forbidden` | manifest of tag `bad`: 403 without a body |
 * | `unavailable-html` | manifest of tag `bad`: 503 with a page of HTML |
 * | `hang` | manifest of tag `bad`: no answer ever |
 * | `reset` | manifest of tag `bad`: the connection is reset |
 * | `cut` | manifest of tag `bad`: the body ends early |
 * | `wrong-digest` | manifest of tag `bad`: bytes of another digest |
 * | `huge` | manifest of tag `bad`: a body without end |
 * | `not-json` | manifest of tag `bad`: 200 with HTML |
 * | `no-json-at-all` | manifest of tag `bad`: half a JSON document |
 * | `wrong-types` | manifest of tag `bad`: texts are numbers, numbers are objects |
 * | `foreign-link` | list of tags: `Link` to another host |
 * | `looping-link` | list of tags: `Link` to the same page |
 * | `foreign-redirect` | all blobs, hence configurations: redirect to another host |
 * | `<endpoint>-<kind>`, e.g. `tags-throttle`, `portal-details-hang`, `referrers-hang`, `blobs-reset`, `data-wrong-digest` | that endpoint, for the whole repository; `manifests-<kind>` spares no tag |
 */
export function misbehavingRule({ endpoint, repository, reference }: FaultTarget): FaultRule | undefined {
  const misbehavior = read(repository);
  if (!misbehavior || misbehavior.endpoint !== endpoint) return undefined;
  const named = repository.startsWith(`${PREFIX}manifests-`);
  if (endpoint === "manifests" && !named && reference !== BAD_TAG) return undefined;
  return { kind: misbehavior.kind };
}

/** Returns true for a repository of the table above. Other names below the prefix do not exist. */
export function isMisbehavingRepository(repository: string): boolean {
  return read(repository) !== undefined;
}
