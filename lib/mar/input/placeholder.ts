const PLACEHOLDER =
  /\$\{[^}]*\}?|\$\([^)]*\)?|\$[A-Za-z_]\w*|<[^<>]*>|\{\{[^}]*\}?\}?|\{[\w.-]*\}|%[A-Za-z_]\w*%|(?!^)\[[^[\]]*\]|…/;

/** A part that stands for a value that the text does not have: `$TAG`, `${TAG:-1}`, `<tag>`, `{{ .Values.tag }}`, `%TAG%`, `…`. */
export function findPlaceholder(text: string): string | undefined {
  return PLACEHOLDER.exec(text)?.[0];
}
