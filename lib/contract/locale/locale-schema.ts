import * as z from "zod/mini";
import { LOCALES } from "./locale.mjs";

export const localeSchema = z.enum(LOCALES);
