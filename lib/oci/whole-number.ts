import * as z from "zod/mini";

/** A number of bytes or of things: whole, from 0, and small enough to be exact. */
export const wholeNumberSchema = z.number().check(
  z.refine((value) => Number.isSafeInteger(value)),
  z.nonnegative(),
);
