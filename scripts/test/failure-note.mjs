/** Characters of an error's message that the summary shows; the whole message stands above, in the runner's output. */
const LONGEST_REASON = 300;

/** Notes of one part that the summary shows. */
const MOST_NOTES = 40;

/** Escape sequences that colour a terminal's text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a sequence begins with the control character ESC.
const COLOURS = /\u001b\[[0-9;]*m/g;

/**
 * Names a failed test in one line, so that the end of a long output alone says what failed.
 * @param {string} test its file and name
 * @param {string} status
 * @param {string | undefined} message of its error
 */
export function failureNote(test, status, message) {
  const reason = (message ?? status).replace(COLOURS, "").replace(/\s+/g, " ").trim();
  return `${test}: ${reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason}`;
}

/**
 * Limits the notes of a part, and says how many are left out.
 * @param {readonly string[]} notes
 */
export function limitNotes(notes) {
  const more = notes.length - MOST_NOTES;
  return more > 0 ? [...notes.slice(0, MOST_NOTES), `and ${more} more, named above.`] : [...notes];
}
