/** The shortcuts of one key, known before the table of shortcuts loads. */
export const SINGLE_KEYS = "/jkcryh?";
