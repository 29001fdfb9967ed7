/** What holds of a change that has nothing special about it. */
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
