/** Defaults for kinds of change without special behavior. */
export const plain = {
  uses: undefined,
  reads: () => [],
  waitsFor: () => false,
  altersBesides: () => [],
  silentMinutes: 0,
  pollSeconds: undefined,
  usualMinutes: undefined,
  ending: 'answer',
  replicates: false,
  recognizable: true,
  transientRefusal: undefined,
  passwordUser: () => undefined,
} as const;
