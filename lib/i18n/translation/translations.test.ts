import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { CATALOG_FILES, messagesIn, problemsOf } from "../../../scripts/words/catalog.mjs";
import { explained } from "../../../scripts/words/explained.mjs";
import { unaskedMessages } from "./asked-messages.testing";
import { signatureOf } from "./signature.testing";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const read = (file: string) => JSON.parse(readFileSync(`${ROOT}${file}`, "utf8"));

describe.each(CATALOG_FILES)("$translated", ({ source, translated }) => {
  const english = new Map(messagesIn(read(source)).map(({ key, text }) => [key, text]));
  const messages = messagesIn(read(translated)).filter(({ key }) => english.has(key));

  it("translates every message of today", () => {
    const problems = problemsOf(read(source), read(translated)).map((problem) => explained(problem, translated));
    expect(problems.join("\n"), "`npm run words` says this too").toBe("");
  });

  it("has the arguments and tags of the English messages", () => {
    const others = messages.flatMap(({ key, text }) => {
      const [wanted, found] = [signatureOf(english.get(key) ?? "").parts, signatureOf(text).parts];
      return String(wanted) === String(found) ? [] : [`${key}: ${wanted.join(" ")}, not ${found.join(" ")}`];
    });
    expect(others).toEqual([]);
  });

  it("has no plurals, as Chinese words have one form", () => {
    const plurals = messages.filter(({ text }) =>
      signatureOf(text).branches.some((name) => !/^(?:=\d+|other)$/.test(name)),
    );
    expect(plurals.map(({ key }) => key)).toEqual([]);
  });

  it("has Chinese punctuation after Chinese words", () => {
    const wrong = messages.filter(({ text }) =>
      /\p{Script=Han} ?[,.:;!?](?!\w)|\.{3}|[“”‘’]{2}|\p{Script=Han} \p{Script=Han}/u.test(text),
    );
    expect(wrong.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });
});

test("the program asks for every English message", () => {
  const keys = messagesIn(read("messages/en.json")).map(({ key }) => key);
  expect(unaskedMessages(keys), "remove what no code asks for").toEqual([]);
});

test("what no code asks for is found", () => {
  const files = [
    {
      path: "a.tsx",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: code
      text: 'const t = translator("a"); t("one"); t(`two.${kind}`); t(status); `${t(`three.${kind}`)} · `',
    },
    { path: "b.tsx", text: 'const t = useTranslations(); t("b.one"); const KINDS = ["x"]; const of = { ready: 1 };' },
    { path: "c.ts", text: 'type Words = ReturnType<typeof useTranslations<"c">>; t("one")' },
  ];
  const asked = ["a.one", "a.two.x", "a.ready", "a.three.x", "b.one", "c.one"];
  const unasked = ["a.four", "a.two.y", "a.three", "b.two", "c.two", "d.one"];
  expect(unaskedMessages([...asked, ...unasked], files)).toEqual(unasked);
});

test.each([
  ["none", [], []],
  ["{name} {count, number} of {count, number}", ["{count, number}", "{name}"], []],
  [
    "<link>all {count, plural, =0 {none} one {# x} other {# {name}}}</link>",
    ["<link>", "{count, number}", "{name}"],
    ["=0", "one", "other"],
  ],
  ["{count, plural, one {it} other {they}}", [], ["one", "other"]],
  ["{kind, select, b {x} a {y} other {{name}}}", ["{kind: a b other}", "{name}"], []],
])("%s writes %j", (message, parts, branches) => {
  expect(signatureOf(message)).toEqual({ parts, branches });
});
