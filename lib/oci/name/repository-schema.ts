import * as z from "zod/mini";
import { isRepository } from "./repository";

/** Reads a repository name in an answer or a document. */
export const repositorySchema = z
  .string()
  .check(z.refine((text) => isRepository(text)))
  .brand("Repository");
