import * as z from "zod/mini";

/** A number of bytes or of things: whole, from 0, and small enough to be exact. */
export const wholeNumberSchema = z.number().check(
  // One part of the library in the place of three: browsers load what is named here.
  z.refine((value) => Number.isSafeInteger(value) && value >= 0),
);
