/** Height of a line of `text-code`, in rem: what is not laid out yet is reckoned with it. */
export const LINE_REM = 1.25;
