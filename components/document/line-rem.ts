/** Height of a line of `text-code`, in rem: estimates the height of text that is not laid out yet. */
export const LINE_REM = 1.25;
