import * as z from "zod/mini";
import { ARTIFACT_KINDS } from "./artifact-kind";

/** Reads the kind of an artifact in an answer. */
export const artifactKindSchema = z.enum(ARTIFACT_KINDS);
