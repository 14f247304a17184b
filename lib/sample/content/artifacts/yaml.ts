/**
 * Formats a value as block YAML: records, lists of them, and texts, which are quoted if YAML would read them as
 * something else.
 */
export function toYaml(value: unknown, indent = ""): string {
  if (Array.isArray(value)) {
    return value.map((element) => `${indent}- ${toYaml(element, `${indent}  `).trimStart()}`).join("");
  }
  if (typeof value !== "object" || value === null) return `${scalar(value)}\n`;
  return Object.entries(value)
    .map(([key, field]) => {
      const nested = typeof field === "object" && field !== null;
      return nested ? `${indent}${key}:\n${toYaml(field, `${indent}  `)}` : `${indent}${key}: ${scalar(field)}\n`;
    })
    .join("");
}

function scalar(value: unknown): string {
  if (typeof value !== "string") return String(value);
  return /^[a-z][\w ./-]*$/i.test(value) && !/^(?:true|false|yes|no|on|off|null)$/i.test(value)
    ? value
    : JSON.stringify(value);
}
