/** Defaults for kinds of change without special behavior. */
export const defaultTraits = {
  uses: undefined,
  reads: () => [],
  waitsFor: () => false,
  makesVersion: () => undefined,
  updatesVersion: () => undefined,
  alsoAffects: () => [],
  silentMinutes: 0,
  pollSeconds: undefined,
  typicalMinutes: undefined,
  ending: 'answer',
  replicates: false,
  recognizable: true,
  transientRefusal: undefined,
  passwordUser: () => undefined,
} as const;
