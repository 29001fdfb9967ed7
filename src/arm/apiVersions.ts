/** The api-version per resource type. Reads and writes use the same, so that what is read can be written back. */
const versions: readonly (readonly [RegExp, string])[] = [
  [/^microsoft\.compute\/galleries(\/|$)/i, '2025-12-03'],
  [/^microsoft\.compute\/locations\/(shared|community)galleries(\/|$)/i, '2025-12-03'],
  [/^microsoft\.compute\/(disks|snapshots|diskEncryptionSets)$/i, '2026-03-02'],
  [/^microsoft\.compute\/skus$/i, '2021-07-01'],
  [/^microsoft\.compute\//i, '2026-04-01'],
  [/^microsoft\.network\//i, '2024-05-01'],
  [/^microsoft\.storage\//i, '2024-01-01'],
  [/^microsoft\.authorization\/locks$/i, '2020-05-01'],
  [/^microsoft\.authorization\//i, '2022-04-01'],
  [/^microsoft\.labservices\/labaccounts(\/|$)/i, '2019-01-01-preview'],
  [/^microsoft\.labservices\//i, '2023-06-07'],
  [/^microsoft\.batch\//i, '2024-07-01'],
  [/^microsoft\.devcenter\//i, '2024-02-01'],
  [/^microsoft\.desktopvirtualization\//i, '2024-08-08-preview'],
  [/^microsoft\.resources\/subscriptions\/locations$/i, '2022-12-01'],
  [/^microsoft\.resources\//i, '2021-04-01'],
];

/** Undefined for an unknown type. */
export function apiVersionOf(type: string): string | undefined {
  return versions.find(([pattern]) => pattern.test(type))?.[1];
}
