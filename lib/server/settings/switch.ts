import "server-only";

/** Parses `on` or `off`. Returns `undefined` for any other text. */
export function parseSwitch(text: string): boolean | undefined {
  if (text !== "on" && text !== "off") return undefined;
  return text === "on";
}
