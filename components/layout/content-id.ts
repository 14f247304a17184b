/** The id of a page's content: the target of the skip link, and of the keyboard on a newly opened page. */
export const CONTENT_ID = "content";
