/**
 * A part of a template, in Go's words: a text, an action that writes a value, a condition, a `with` or `range` with its other branch, a variable. `name` and
 * `key` are variables that a `range` sets.
 */
export type Node =
  | { kind: "text"; text: string }
  | { kind: "action"; code: string }
  | { kind: "set"; name: string; code: string }
  | { kind: "if"; code: string; then: Node[]; otherwise: Node[] }
  | { kind: "with"; code: string; then: Node[]; otherwise: Node[] }
  | { kind: "range"; key?: string; name?: string; code: string; then: Node[]; otherwise: Node[] };

export type Template = { nodes: Node[]; named: Map<string, Node[]> };

type Piece = { text: string } | { code: string };

const ACTION = /\{\{(-?)\s*(\/\*[\s\S]*?\*\/|[\s\S]*?)\s*(-?)\}\}/g;

/** Splits a template into texts and actions; a dash beside a brace takes the white space away that is next to it. */
function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let trims = false;
  for (const found of source.matchAll(ACTION)) {
    const [whole, before, code = "", after] = found;
    let text = source.slice(at, found.index);
    if (trims) text = text.trimStart();
    if (before) text = text.trimEnd();
    pieces.push({ text });
    if (!code.startsWith("/*")) pieces.push({ code });
    at = found.index + whole.length;
    trims = after === "-";
  }
  const rest = source.slice(at);
  pieces.push({ text: trims ? rest.trimStart() : rest });
  return pieces;
}

/**
 * Returns a parsed template. It knows what Helm charts mostly use: `if`, `else if`, `with`, `range`, `define`, variables and comments.
 * @throws Error for an action that it does not know, and for one without its `end`
 */
export function parseTemplate(source: string): Template {
  const pieces = piecesOf(source);
  const named = new Map<string, Node[]>();
  let at = 0;

  /** Reads nodes up to an `else` or `end` and returns that too. */
  function block(): { nodes: Node[]; stop: string } {
    const nodes: Node[] = [];
    while (at < pieces.length) {
      const piece = pieces[at];
      at += 1;
      if (!piece) break;
      if ("text" in piece) {
        nodes.push({ kind: "text", text: piece.text });
        continue;
      }
      if (/^(?:else|end)\b/.test(piece.code)) return { nodes, stop: piece.code };
      nodes.push(...node(piece.code));
    }
    return { nodes, stop: "" };
  }

  function closed(): Node[] {
    const { nodes, stop } = block();
    if (stop !== "end") throw new Error(`"${stop}" in place of "end"`);
    return nodes;
  }

  function branches(code: string): { then: Node[]; otherwise: Node[] } {
    const { nodes: then, stop } = block();
    if (stop === "end") return { then, otherwise: [] };
    if (stop === "else") return { then, otherwise: closed() };
    const [, more] = /^else\s+(if\s.+)$/s.exec(stop) ?? [];
    if (more === undefined) throw new Error(`"${code}" has no end`);
    return { then, otherwise: node(more) };
  }

  function node(code: string): Node[] {
    const [, word = "", rest = ""] = /^(if|with|range|define)\s+([\s\S]+)$/.exec(code) ?? [];
    if (word === "define") {
      named.set(JSON.parse(rest), closed());
      return [];
    }
    if (word === "if" || word === "with") return [{ kind: word, code: rest, ...branches(code) }];
    if (word === "range") {
      const [, key, name, list = rest] = /^(\$\w+)\s*,\s*(\$\w+)\s*:=\s*([\s\S]+)$/.exec(rest) ?? [];
      return [{ kind: "range", ...(key && name ? { key, name } : {}), code: list, ...branches(code) }];
    }
    const [, name, value] = /^(\$\w+)\s*:=\s*([\s\S]+)$/.exec(code) ?? [];
    if (name && value) return [{ kind: "set", name, code: value }];
    return [{ kind: "action", code }];
  }

  const { nodes, stop } = block();
  if (stop) throw new Error(`"${stop}" without a beginning`);
  return { nodes, named };
}
