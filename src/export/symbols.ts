/** Reserved words, and the name of the one parameter. */
const reserved = new Set(
  'true false null param resource var output module type func import for if adminpassword'.split(' '),
);

/** Unique identifiers of letters, digits and underscores, similar to the given names. */
export function symbolsOf(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map(name => {
    const plain = name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
    const base = /^[A-Za-z]/.test(plain) && !reserved.has(plain.toLowerCase()) ? plain : `image_${plain}`;
    let symbol = base;
    for (let more = 2; taken.has(symbol.toLowerCase()); more += 1) symbol = `${base}_${more}`;
    taken.add(symbol.toLowerCase());
    return symbol;
  });
}
