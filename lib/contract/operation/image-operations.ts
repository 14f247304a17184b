import { CONFIG_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import { aboutSchema } from "../about";
import { imageLineSchema } from "../image/image-summary";
import { REFERENCES_LIMIT } from "../image/references-limit";
import { REPLACEMENTS_LIMIT, replacementLineSchema } from "../image/replacement";
import { sbomStreamLineSchema } from "../image/sbom-stream";
import { regionAnswerLineSchema } from "../region/region-answer-line";
import { DIGEST_OF_SOURCE, type Operation, type OperationParameter } from "./operation";
import { NAME_PROBLEMS, UPSTREAM_PROBLEMS } from "./operation-problems";
import { DIGEST_OF_CHART, DIGEST_OF_IMAGE, DIGEST_OF_SBOM } from "./registry-operations";

const LINES = ["application/x-ndjson; charset=utf-8"] as const;
const BYTES = "application/octet-stream";

const REFERENCES: readonly OperationParameter[] = [
  { of: "region" },
  { of: "repository" },
  { of: "references", isRequired: true, most: REFERENCES_LIMIT },
];
const MANIFEST: readonly OperationParameter[] = [
  { of: "region" },
  { of: "repository" },
  { of: "manifest", isRequired: true },
];
const BY_DIGEST = [...NAME_PROBLEMS, "DIGEST_INVALID", "MANIFEST_UNKNOWN", ...UPSTREAM_PROBLEMS] as const;
const SBOM = { before: DIGEST_OF_SBOM, values: { repository: "azure-cli", manifest: DIGEST_OF_SOURCE } } as const;

/** What repositories, images and artifacts are and contain. */
export const IMAGE_OPERATIONS = {
  about: {
    path: "/api/{region}/about/{name}",
    methods: ["GET", "HEAD"],
    parameters: [{ of: "region" }, { of: "repository" }],
    answer: { mediaTypes: ["application/json; charset=utf-8"], schema: aboutSchema },
    caching: ["portal"],
    problems: [...NAME_PROBLEMS, ...UPSTREAM_PROBLEMS],
    example: {},
  },
  images: {
    path: "/api/{region}/images/{name}",
    methods: ["GET"],
    parameters: [...REFERENCES, { of: "pushed" }],
    answer: { mediaTypes: LINES, isLines: true, schema: imageLineSchema },
    caching: ["never"],
    problems: [...NAME_PROBLEMS, "TAG_INVALID", "DIGEST_INVALID"],
    example: { values: { references: ["10.0", "9.0"] } },
  },
  digests: {
    path: "/api/{region}/digests/{name}",
    methods: ["GET"],
    parameters: [...REFERENCES, { of: "created" }],
    answer: { mediaTypes: LINES, isLines: true, schema: regionAnswerLineSchema },
    caching: ["never"],
    problems: [...NAME_PROBLEMS, "TAG_INVALID", "DIGEST_INVALID"],
    example: { values: { references: ["10.0", "9.0"] } },
  },
  replacements: {
    path: "/api/{region}/replacements/{name}",
    methods: ["GET"],
    parameters: [{ of: "region" }, { of: "repository" }, { of: "tags", isRequired: true, most: REPLACEMENTS_LIMIT }],
    answer: { mediaTypes: LINES, isLines: true, schema: replacementLineSchema },
    caching: ["never"],
    problems: [...NAME_PROBLEMS, "TAG_INVALID"],
    example: { values: { tags: "8.0.1" } },
  },
  config: {
    path: "/api/{region}/configs/{name}",
    methods: ["GET", "HEAD"],
    parameters: [...MANIFEST, { of: "download" }],
    answer: { mediaTypes: [...CONFIG_MEDIA_TYPES, BYTES] },
    caching: ["digest"],
    problems: BY_DIGEST,
    example: { before: [DIGEST_OF_IMAGE], values: { manifest: DIGEST_OF_SOURCE } },
  },
  sbom: {
    path: "/api/{region}/sboms/{name}",
    methods: ["GET"],
    parameters: [...MANIFEST, { of: "layer" }],
    answer: { mediaTypes: LINES, isLines: true, schema: sbomStreamLineSchema },
    caching: ["never"],
    problems: BY_DIGEST,
    example: SBOM,
  },
  attached: {
    path: "/api/{region}/attached/{name}",
    methods: ["GET"],
    parameters: [...MANIFEST, { of: "layer" }],
    answer: { mediaTypes: [BYTES] },
    caching: ["digest"],
    problems: BY_DIGEST,
    example: { ...SBOM, isDownload: true },
  },
  chartFile: {
    path: "/api/{region}/charts/{name}",
    methods: ["GET", "HEAD"],
    parameters: [...MANIFEST, { of: "file", isRequired: true }],
    answer: { mediaTypes: ["text/plain; charset=utf-8"] },
    caching: ["digest"],
    problems: BY_DIGEST,
    example: {
      before: [DIGEST_OF_CHART],
      values: { repository: "helm/keda", manifest: DIGEST_OF_SOURCE, file: "Chart.yaml" },
    },
  },
} as const satisfies Record<string, Operation>;
