import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandLine, execForm } from "./command-line";

test.each([
  [[], "[]"],
  [["dotnet", "app.dll"], '["dotnet", "app.dll"]'],
  [["sh", "-c", 'echo "a\\b"'], '["sh", "-c", "echo \\"a\\\\b\\""]'],
])("%j is %s in exec form", (words, text) => {
  expect(execForm(words)).toBe(text);
});

describe("for a POSIX shell", () => {
  test.each([
    [[], ""],
    [["dotnet", "app.dll"], "dotnet app.dll"],
    [["/bin/sh", "-c", "echo $HOME"], "/bin/sh -c 'echo $HOME'"],
    [["echo", "it's"], `echo 'it'"'"'s'`],
    [["echo", ""], "echo ''"],
    [["app", "--port=80", "--url=http://a:b@c/%20,x+y"], "app --port=80 --url=http://a:b@c/%20,x+y"],
    [["A=b", "C=d"], "'A=b' C=d"],
    [["ls", "~", "*", "#"], "ls '~' '*' '#'"],
    [["printf", "a\nb\u001b[2J\\'é"], "printf $'a\\nb\\033[2J\\\\\\'é'"],
    [["echo", "naïve"], "echo 'naïve'"],
    [["echo", "a\u202eb\u009b"], "echo $'a\\342\\200\\256b\\302\\233'"],
  ])("%j is %s", (words, line) => {
    expect(commandLine(words)).toBe(line);
    expect(commandLine(words, { os: "linux" })).toBe(line);
  });

  test("any words are read back unchanged, and no control character is left as it is", () => {
    const unit = fc.oneof(
      fc.constantFrom(..."'\\\"$` \n\t=a1é\u001b\u007f\u009b\u200d\u202e\u2028"),
      fc.string({ minLength: 1, maxLength: 1 }),
    );
    const word = fc.string({ unit }).filter((text) => !text.includes("\u0000"));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const line = commandLine(words);
        expect(shellWords(line)).toEqual(words);
        expect(line).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}]*$/u);
      }),
    );
  });
});

describe("for Windows", () => {
  const windows = (words: readonly string[], escaped = false) => commandLine(words, { os: "windows", escaped });

  test.each([
    [["cmd", "/S", "/C", "dir"], "cmd /S /C dir"],
    [["C:\\Program Files\\app.exe", "x"], '"C:\\Program Files\\app.exe" x'],
    [["app", 'say "hi"'], 'app "say \\"hi\\""'],
    [["app", "C:\\a b\\"], 'app "C:\\a b\\\\"'],
    [["app", 'a\\"b'], 'app "a\\\\\\"b"'],
    [["app", ""], 'app ""'],
    [["app", "C:\\dir\\"], "app C:\\dir\\"],
  ])("%j is %s", (words, line) => {
    expect(windows(words)).toBe(line);
  });

  test("already escaped words stay as they are", () => {
    expect(windows(['"C:\\Program Files\\app.exe" -x', "y"], true)).toBe('"C:\\Program Files\\app.exe" -x y');
  });

  test("any words are read back unchanged", () => {
    const word = fc.string({ unit: fc.constantFrom(...'a\\" \t1') });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(windowsWords(windows(words))).toEqual(words);
      }),
    );
  });

  test("reads a long run of backslashes in linear time", () => {
    expect(windows([`${"\\".repeat(500_000)} x`])).toHaveLength(500_004);
  });
});

/** Splits a line of quoted and plain words as a POSIX shell does. */
function shellWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  const part = /( )|\$'((?:[^\\']|\\.)*)'|'([^']*)'|"([^"]*)"|([^\s'"$\\]+)/gsuy;
  for (const [, space, dollar, single, double, plain] of line.matchAll(part)) {
    if (space) {
      words.push(word ?? "");
      word = undefined;
    } else {
      word = (word ?? "") + (dollar === undefined ? (single ?? double ?? plain ?? "") : unescaped(dollar));
    }
  }
  return word === undefined ? words : [...words, word];
}

function unescaped(text: string): string {
  const named: Record<string, string> = { n: "\n", r: "\r", t: "\t" };
  return text.replace(/((?:\\[0-7]{3})+)|\\(.)/gs, (_match, octals: string | undefined, character: string) => {
    if (octals === undefined) return named[character] ?? character;
    const bytes = octals
      .split("\\")
      .slice(1)
      .map((octal) => Number.parseInt(octal, 8));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
}

/**
 * Splits a command line as Microsoft's C runtime does: 2n backslashes and a quote are n and an end, 2n+1 are n and a
 * quote.
 */
function windowsWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quoted = false;
  for (const [, slashes = "", quote, other = ""] of line.matchAll(/(\\*)(?:(")|([^\\"])|$)/gs)) {
    if (slashes) word = (word ?? "") + (quote ? slashes.slice(slashes.length / 2) : slashes);
    if (quote) {
      if (slashes.length % 2 === 1) word = `${(word ?? "").slice(0, -1)}"`;
      else quoted = !quoted;
      word ??= "";
    } else if (/\s/.test(other) && !quoted) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (other) {
      word = (word ?? "") + other;
    }
  }
  return word === undefined ? words : [...words, word];
}
