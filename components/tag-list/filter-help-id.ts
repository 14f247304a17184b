/** Of the explanation that the filter box opens. */
export const FILTER_HELP_ID = "tag-filter-help";
