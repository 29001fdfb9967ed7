/** The VS Code that tests and the demo run in: code-server 4.139.1 is VS Code 1.139.1. */
export const codeServerRelease = {
  version: '4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  /** Incremented when unpacking changes, so that older copies are no longer used. */
  recipe: 4,
};
