/** Computes a function of a text once for each. For few texts, such as languages: formatters take long to make. */
export function onceForText<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    const value = known.get(text) ?? compute(text);
    known.set(text, value);
    return value;
  };
}
