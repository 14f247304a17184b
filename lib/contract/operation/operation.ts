import type * as z from "zod/mini";
import { encodedValue } from "../page/page-path";
import type { ProblemCode } from "../problem";
import { PARAMETERS, type ParameterKey } from "./parameter";

/** A parameter as one operation takes it: `most` times if it can be repeated. Those of the path are always required. */
export type OperationParameter = { of: ParameterKey; isRequired?: true; most?: number };

/**
 * How long an answer may be kept: as the catalog, a list, the digest of a tag, referrers or the portal's words may; for
 * ever, as content by digest; as long as the program does not change; by its reader alone; never.
 */
export const CACHINGS = [
  "digest",
  "tag",
  "list",
  "catalog",
  "referrers",
  "portal",
  "program",
  "reader",
  "never",
] as const;
export type Caching = (typeof CACHINGS)[number];

/** The form of an answer. `schema` is that of the whole body, or of each line; `spec` defines it elsewhere. */
type Answer = {
  mediaTypes: readonly string[];
  isLines?: true;
  schema?: z.core.$ZodType;
  spec?: string;
  /** A status besides 200 that has the same body. */
  otherStatus?: 503;
  /** Errors have its media type too, not the form that the API's errors have. */
  isOfErrorsToo?: true;
};

/** The texts of parameters in a request; those of the path that are left out are their examples. */
export type Values = Partial<Record<ParameterKey, string | readonly string[]>>;

/**
 * A request whose answer has the digest that the next request asks for: in its headers, or as the first one in its
 * body.
 */
export type DigestSource = {
  path: string;
  parameters: readonly OperationParameter[];
  values: Values;
  in: "head" | "body";
};

/** A request that can be tried. In its values `DIGEST_OF_SOURCE` stands for the digest that the sources before give. */
type Example = { values?: Values; before?: readonly DigestSource[]; isDownload?: true };

/** The variable in examples that holds a digest. */
export const DIGEST_OF_SOURCE = "$digest";

/** One address of the API: what it takes and answers. Its words are in the messages under `docs`. */
export type Operation = {
  /** With the names of its parameters in braces. */
  path: string;
  methods: readonly ("GET" | "HEAD")[];
  parameters: readonly OperationParameter[];
  answer: Answer;
  caching: readonly Caching[];
  /** The codes that its errors have. */
  problems: readonly ProblemCode[];
  example: Example;
};

/** Returns the path and query of a request. Keeps `/`, `:` and the place of a digest readable. */
export function targetOf({ path, parameters }: Pick<Operation, "path" | "parameters">, values: Values): string {
  const query: string[] = [];
  let target = path;
  for (const { of } of parameters) {
    const { name, place, example } = PARAMETERS[of];
    const given = values[of];
    const texts = given === undefined ? [] : [given].flat();
    if (place === "path") target = target.replace(`{${name}}`, () => texts[0] ?? example);
    else query.push(...texts.map((text) => (text === "" ? name : `${name}=${readable(text)}`)));
  }
  return `${target}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

function readable(text: string): string {
  return text === DIGEST_OF_SOURCE ? text : encodedValue(text).replace(/%(?:2F|3A|2C)/g, decodeURIComponent);
}
