/** Longest address, in characters: a request's head has 16 KiB, and not all of it is the address. */
const LONGEST = 15_000;

/** Fragments that may be slow for search, filters and readers of pasted text. */
const SHAPES = [
  "a ",
  "ab",
  "aaaa-",
  "abcabcabd ",
  "azure sql server dotnet ",
  "serverr dotnett functionss pythonn aspnett kubernetess azuree microsoftt windowss containerr imagess registryy ",
  "er in es an on co re st ",
  "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 ",
  "e*",
  "-a ",
  '"a" ',
  '"',
  "1.",
  "a/",
  "/",
  "os:noble,alpine,jammy ",
  "ver:>=1 ver:<99 is:floating arch:arm64 date:>2020 ",
  "mcr.microsoft.com/",
  "mcr.microsoft.com/a:1 ",
  "docker pull a/b:c && ",
  "docker run -e A=B ",
  "${A:-",
  "[",
  "{{",
  "a@sha256:",
  "=",
  "\n",
  "FROM a\n",
  "image: a/b\n",
  "br/public:a:1 ",
  "failed to pull image: manifest unknown for a/b:c, access denied ",
  "\u00e9",
  "\u200b",
];

/** Different words that match no name, or match all a little. */
const WORDS = Array.from({ length: 2000 }, (_, at) => `w${at.toString(36)}e`).join(" ");

export type Inputs = Readonly<Record<string, string>>;

/** Returns each shape as the value of a query key, as long as an address may be. */
export function shaped(path: string, key: string, rest = ""): Inputs {
  const all = [...SHAPES.map((piece) => piece.repeat(LONGEST)), WORDS].map((text) => {
    let value = encodeURIComponent(text.slice(0, LONGEST)).slice(0, LONGEST - path.length - rest.length - 20);
    value = value.replace(/%.?$/, "");
    // Does not cut a multi-byte character.
    while (value !== "" && !isWhole(value)) value = value.slice(0, -3);
    return [`${key}=${text.slice(0, 12)}…`, `${path}?${key}=${value}${rest}`];
  });
  return Object.fromEntries(all);
}

function isWhole(value: string): boolean {
  try {
    return decodeURIComponent(value).length > 0;
  } catch {
    return false;
  }
}

/** Returns a path as long as an address may be. */
export const path = (piece: string, before = "/") => `${before}${piece.repeat(LONGEST)}`.slice(0, LONGEST);

/** Repeats a query key. */
export function again(address: string, key: string, value: (at: number) => string, most = LONGEST): string {
  let out = `${address}${address.includes("?") ? "&" : "?"}${key}=${value(0)}`;
  for (let at = 1; at < most && out.length + key.length + value(at).length + 2 < LONGEST; at += 1) {
    out += `&${key}=${value(at)}`;
  }
  return out;
}

/** Returns a text repeated until an address is full. */
export const long = (text: string) => text.repeat(LONGEST).slice(0, LONGEST - 100);

/** Returns inputs with names that say of what they are, as another set can have the same names. */
export function of(what: string, inputs: Inputs): Inputs {
  return Object.fromEntries(Object.entries(inputs).map(([name, address]) => [`${what}, ${name}`, address]));
}
