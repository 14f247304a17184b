/** The id of the explanation that the filter field opens. */
export const FILTER_HELP_ID = "tag-filter-help";
