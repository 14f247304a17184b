/** The words of the dialog, which its button alone sends to the browser. */
export type DialogWords = { title: string; close: string; single: string; note: string };
