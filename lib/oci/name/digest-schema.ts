import * as z from "zod/mini";
import { DIGEST_GRAMMAR } from "./digest";

/** Reads a digest in an answer or a document. */
export const digestSchema = z.string().check(z.regex(DIGEST_GRAMMAR)).brand("Digest");
