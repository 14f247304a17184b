import * as z from "zod/mini";
import { TAG_GRAMMAR } from "./tag";

/** Reads a tag in an answer or a document. */
export const tagSchema = z.string().check(z.regex(TAG_GRAMMAR)).brand("Tag");
