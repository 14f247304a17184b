import compile from "icu-minify/compile";

const SELECT = 1;
const PLURAL = 2;
const NUMBER = 4;
const POUND = 0;

/** What a message writes of its arguments and tags, and the branches of its plurals. */
export type Signature = { parts: string[]; branches: string[] };

/**
 * Returns the signature of a message, with parts such as `{name}`, `{count, number}`, `<link>` and `{kind: a other}`. Whether
 * a language has plurals is its own matter: of a plural only what its branches write is a part.
 */
export function signatureOf(message: string): Signature {
  const parts = new Set<string>();
  const branches = new Set<string>();
  /** A branch is a text, `#`, or a list of nodes; `counted` is the argument of the plural around it, which `#` writes. */
  const readBranch = (branch: unknown, counted: string) => {
    for (const node of Array.isArray(branch) ? branch : [branch]) readNode(node, counted);
  };
  /** A node is a text, `#`, or a list that begins with the name of an argument or tag. */
  const readNode = (node: unknown, counted: string) => {
    if (node === POUND) parts.add(`{${counted}, number}`);
    if (!Array.isArray(node)) return;
    const [name, type, options] = node;
    if (type === undefined) parts.add(`{${name}}`);
    else if (type === NUMBER) parts.add(`{${name}, number}`);
    else if (type === SELECT || type === PLURAL) {
      const names = Object.keys(options);
      if (type === SELECT) parts.add(`{${name}: ${names.sort().join(" ")}}`);
      else for (const each of names) branches.add(each);
      for (const each of names) readBranch(options[each], type === PLURAL ? name : counted);
    } else {
      parts.add(`<${name}>`);
      readBranch(node.slice(1), counted);
    }
  };
  readBranch(compile(message), "");
  return { parts: [...parts].sort(), branches: [...branches].sort() };
}
