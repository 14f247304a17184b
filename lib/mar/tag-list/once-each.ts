/**
 * Returns a function that computes each key's value once. The tags of a list share their part objects, so a value is
 * computed for a few hundred parts instead of for every tag.
 */
export function onceEach<Key, Value>(makeValue: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) {
      return known;
    }
    const value = makeValue(key);
    values.set(key, value);
    return value;
  };
}
