import * as z from "zod/mini";
import { REGIONS } from "./region";

/** Reads a region in an address, an answer or a document. */
export const regionSchema = z.enum(REGIONS);
