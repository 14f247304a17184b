import * as z from "zod/mini";

/** A count of bytes or items: whole, from 0, and small enough to be exact. */
export const wholeNumberSchema = z.number().check(
  // One part of the library in place of three, as browsers load what is named here.
  z.refine((value) => Number.isSafeInteger(value) && value >= 0),
);
