/** Formats the exec form of Dockerfiles: `["dotnet", "app.dll"]`. */
export function execForm(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(", ")}]`;
}

/** Options of a command line. `escaped` (`ArgsEscaped`, Windows) means that the words are already quoted. */
export type CommandLineOptions = { os?: string | undefined; escaped?: boolean };

/**
 * Formats a command as one line. Quotes words for a POSIX shell or, if the system is `windows`, for programs that split
 * their command line as Microsoft's C runtime does.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 * @see https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments
 */
export function commandLine(words: readonly string[], { os, escaped = false }: CommandLineOptions = {}): string {
  if (os === "windows") return words.map((word) => (escaped ? word : windowsWord(word))).join(" ");
  // A first word with "=" would set a variable.
  return words.map((word, at) => shellWord(word, at === 0 ? /^[\w@%+:,./-]+$/ : /^[\w@%+=:,./-]+$/)).join(" ");
}

/** Characters that control a terminal, or change how others are displayed. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function shellWord(word: string, plain: RegExp): string {
  if (plain.test(word)) return word;
  return UNSEEN.test(word) ? `$'${[...word].map(escapedCharacter).join("")}'` : `'${word.replaceAll("'", `'"'"'`)}'`;
}

const NAMED: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\", "'": "\\'" };

/** Formats a character for `$'…'`: by name, or by its bytes in octal digits. */
function escapedCharacter(character: string): string {
  const named = NAMED[character];
  if (named || !UNSEEN.test(character)) return named ?? character;
  return [...new TextEncoder().encode(character)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}

/** Backslashes count only before a quote; there each is doubled. */
function windowsWord(word: string): string {
  if (word !== "" && !/[\s"]/.test(word)) return word;
  const quoted = word.replace(/\\+|"/g, (run, at: number) => {
    if (run === '"') return '\\"';
    const after = word[at + run.length];
    return after === undefined || after === '"' ? run + run : run;
  });
  return `"${quoted}"`;
}
