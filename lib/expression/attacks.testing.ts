import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";

/** A text that is repeated between two others, to give an expression many ways or places to match. */
export type Attack = { before: string; piece: string };

/** At least one character of most classes. */
const CANDIDATES = [..."a0A. -_/:'\"=,@#$%{}[]()<>*+!\\|;&~^`?\n\r\té\u00a0\u3000\u200b"];
/** Pieces that many expressions look for. */
const USUAL = ["a", " ", "/", ".", "-", "\n", "{", "${", "'", "a.", "a/", "a:", "a=", " a", "\\"];
const MOST_SAMPLES = 3;

/** Returns attacks from an expression's own pieces: each repeated part, alone and with what comes before it. */
export function attacksOn(source: string, flags: string): Attack[] {
  const { pattern } = new RegExpParser().parseLiteral(`/${source}/${flags}`);
  const attacks = new Map<string, Attack>();
  const add = (before: string, piece: string) => {
    if (piece !== "") attacks.set(`${before}\u0000${piece}`, { before, piece });
  };
  for (const piece of USUAL) add("", piece);
  visitRegExpAST(pattern, {
    onQuantifierEnter(quantifier) {
      if (quantifier.max < 2) return;
      const before = textBefore(quantifier, flags);
      for (const piece of samples(quantifier.element, flags)) {
        add(before, piece);
        add("", piece);
        add("", `${before}${piece}`);
      }
      add("", before);
    },
  });
  return [...attacks.values()];
}

/** Returns a text that an expression matches before a part. */
function textBefore(node: AST.Node, flags: string): string {
  const { parent } = node;
  if (!parent) return "";
  if (parent.type !== "Alternative") return textBefore(parent, flags);
  const before = parent.elements.slice(
    0,
    parent.elements.findIndex(({ start }) => start === node.start),
  );
  return textBefore(parent, flags) + before.map((each) => samples(each, flags)[0] ?? "").join("");
}

/** Returns some of the texts that a part matches. */
function samples(node: AST.Element, flags: string): string[] {
  switch (node.type) {
    case "Character":
      return [String.fromCodePoint(node.value)];
    case "CharacterSet":
    case "CharacterClass":
    case "ExpressionCharacterClass": {
      const whole = new RegExp(`^(?:${node.raw})$`, `${flags.replace(/[gmy]/g, "")}`);
      return CANDIDATES.filter((each) => whole.test(each)).slice(0, MOST_SAMPLES);
    }
    case "Quantifier": {
      const times = Math.max(1, node.min);
      return samples(node.element, flags).map((each) => each.repeat(times));
    }
    case "Group":
    case "CapturingGroup":
      return node.alternatives.map((each) => each.elements.map((part) => samples(part, flags)[0] ?? "").join(""));
    default:
      return [""];
  }
}
