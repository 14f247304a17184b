/** Dates are shown in one time zone, so that server and browser write the same text. */
export const TIME_ZONE = "UTC";
