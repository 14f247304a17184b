const PLACEHOLDER =
  /\$\{[^}]*\}?|\$\([^)]*\)?|\$[A-Za-z_]\w*|<[^<>]*>|\{\{[^}]*\}?\}?|\{[\w.-]*\}|%[A-Za-z_]\w*%|(?!^)\[[^[\]]*\]|…/;

/** Returns a part that stands for a missing value: `$TAG`, `${TAG:-1}`, `<tag>`, `{{ .Values.tag }}`, `%TAG%`, `…`. */
export function findPlaceholder(text: string): string | undefined {
  return PLACEHOLDER.exec(text)?.[0];
}
