import { imageIndexSchema, manifestSchema } from "@/lib/oci/manifest/manifest";
import { MANIFEST_MEDIA_TYPES, OCI_INDEX } from "@/lib/oci/manifest/media-type";
import { catalogSchema, tagListSchema } from "../list";
import { DIGEST_OF_SOURCE, type DigestSource, type Operation } from "./operation";
import { NAME_PROBLEMS, REGION_PROBLEMS, UPSTREAM_PROBLEMS } from "./operation-problems";

const JSON_TYPE = "application/json; charset=utf-8";
const SPECS = "https://github.com/opencontainers";

const MANIFEST = {
  path: "/api/{region}/v2/{name}/manifests/{reference}",
  parameters: [{ of: "region" }, { of: "repository" }, { of: "reference" }],
} as const satisfies Partial<Operation>;

const REFERRERS = {
  path: "/api/{region}/v2/{name}/referrers/{digest}",
  parameters: [{ of: "region" }, { of: "repository" }, { of: "subject" }, { of: "artifactType" }],
} as const satisfies Partial<Operation>;

/** The digest of a tag's manifest. */
const DIGEST_OF_TAG: DigestSource = { ...MANIFEST, values: {}, in: "head" };

/** The digest of the first image in the index of a tag. */
export const DIGEST_OF_IMAGE: DigestSource = { ...MANIFEST, values: {}, in: "body" };

/** The digest of a chart. */
export const DIGEST_OF_CHART: DigestSource = {
  ...MANIFEST,
  values: { repository: "helm/keda", reference: "1.16.0" },
  in: "head",
};

/** The digest of a bill of materials that is attached to a tag's manifest. */
export const DIGEST_OF_SBOM: readonly DigestSource[] = [
  { ...MANIFEST, values: { repository: "azure-cli", reference: "latest" }, in: "head" },
  {
    ...REFERRERS,
    values: { repository: "azure-cli", subject: DIGEST_OF_SOURCE, artifactType: "application/spdx+json" },
    in: "body",
  },
];

/** The registry's own read API, as the distribution-spec has it. */
export const REGISTRY_OPERATIONS = {
  catalog: {
    path: "/api/{region}/v2/_catalog",
    methods: ["GET", "HEAD"],
    parameters: [{ of: "region" }, { of: "n" }, { of: "last" }],
    answer: { mediaTypes: [JSON_TYPE], schema: catalogSchema },
    caching: ["catalog"],
    problems: [...REGION_PROBLEMS, "PAGINATION_NUMBER_INVALID", ...UPSTREAM_PROBLEMS],
    example: { values: { n: "5", last: "dotnet" } },
  },
  tagList: {
    path: "/api/{region}/v2/{name}/tags/list",
    methods: ["GET", "HEAD"],
    parameters: [{ of: "region" }, { of: "repository" }, { of: "n" }, { of: "last" }],
    answer: { mediaTypes: [JSON_TYPE], schema: tagListSchema },
    caching: ["list"],
    problems: [...NAME_PROBLEMS, "PAGINATION_NUMBER_INVALID", ...UPSTREAM_PROBLEMS],
    example: { values: { n: "5" } },
  },
  manifest: {
    ...MANIFEST,
    methods: ["GET", "HEAD"],
    answer: {
      mediaTypes: MANIFEST_MEDIA_TYPES,
      schema: manifestSchema,
      spec: `${SPECS}/image-spec/blob/v1.1.1/spec.md`,
    },
    caching: ["tag", "digest"],
    problems: [...NAME_PROBLEMS, "TAG_INVALID", "DIGEST_INVALID", "MANIFEST_UNKNOWN", ...UPSTREAM_PROBLEMS],
    example: {},
  },
  referrers: {
    ...REFERRERS,
    methods: ["GET", "HEAD"],
    answer: {
      mediaTypes: [OCI_INDEX],
      schema: imageIndexSchema,
      spec: `${SPECS}/distribution-spec/blob/v1.1.1/spec.md#listing-referrers`,
    },
    caching: ["referrers"],
    problems: [...NAME_PROBLEMS, "DIGEST_INVALID", "MANIFEST_UNKNOWN", ...UPSTREAM_PROBLEMS],
    example: { before: [DIGEST_OF_TAG], values: { subject: DIGEST_OF_SOURCE } },
  },
} as const satisfies Record<string, Operation>;
