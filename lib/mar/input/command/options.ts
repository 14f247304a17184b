/** An option as written. `value` is missing if the option takes no value. */
export type Option = { name: string; value?: string };

/** A command's arguments: its options, the other words, and the rest that was not read. */
export type Arguments = { options: Option[]; words: string[]; rest: readonly string[] };

/**
 * Separates options from words, as most command lines do: `--name value`, `--name=value`, `-n value`, `-nvalue`,
 * `-abc`. An option that is not in `flags` takes the next word, unless that is an option.
 * @param most stop after this many words
 */
export function readArguments(args: readonly string[], flags: ReadonlySet<string>, most = Infinity): Arguments {
  const options: Option[] = [];
  const words: string[] = [];
  let at = 0;
  while (at < args.length && words.length < most) {
    const arg = args[at++] ?? "";
    const next = args[at];
    if (arg === "--") {
      words.push(...args.slice(at));
      at = args.length;
      break;
    }
    const option = arg.startsWith("--") ? longOption(arg, flags) : shortOption(arg, flags);
    if (!option) words.push(arg);
    else if (option.takesNext && next !== undefined && (!next.startsWith("-") || /^-(?:\d|$)/.test(next))) {
      options.push({ name: option.name, value: next });
      at++;
    } else options.push({ name: option.name, ...(option.value === undefined ? {} : { value: option.value }) });
  }
  return { options, words: words.slice(0, most), rest: args.slice(at) };
}

/** Returns the value of the last option with one of these names. */
export function optionValue(options: readonly Option[], ...names: readonly string[]): string | undefined {
  return options.findLast(({ name, value }) => names.includes(name) && value !== undefined)?.value;
}

type ReadOption = Option & { takesNext: boolean };

function longOption(arg: string, flags: ReadonlySet<string>): ReadOption {
  const equals = arg.indexOf("=");
  if (equals >= 0) return { name: arg.slice(2, equals), value: arg.slice(equals + 1), takesNext: false };
  const name = arg.slice(2);
  return { name, takesNext: !flags.has(name) };
}

/** Reads a cluster of letters: flags, and at most one option with a value, the last. */
function shortOption(arg: string, flags: ReadonlySet<string>): ReadOption | undefined {
  if (!/^-./.test(arg)) return undefined;
  const letters = arg.slice(1);
  const valued = [...letters].findIndex((letter) => !flags.has(letter));
  if (valued < 0) return { name: letters.slice(-1), takesNext: false };
  const value = letters.slice(valued + 1).replace(/^=/, "");
  const name = letters.slice(valued, valued + 1);
  return value === "" ? { name, takesNext: true } : { name, value, takesNext: false };
}
