/**
 * A function that works out each key's value once. The tags of a list share the objects of their parts, so a value of
 * such an object is worked out for a few hundred of them instead of for every tag.
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
