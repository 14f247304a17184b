type Props = { entries: readonly (readonly [name: string, value: string])[] };

/** Renders the part of an address that a form keeps, without scripts too: a browser replaces the query with the fields. */
export function HiddenState({ entries }: Props) {
  return entries.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
