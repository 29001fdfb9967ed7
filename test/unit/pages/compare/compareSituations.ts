import type { TwoIds } from '../../../../src/domain/resource/olderFirst';
import type { FactPair } from '../../../../src/domain/resource/pairFacts';
import type { CompareSituation } from '../../../../src/pages/compare/present/situation';

const gallery = '/subscriptions/s/resourceGroups/rg-web/providers/Microsoft.Compute/galleries/golden_images';
const definition = `${gallery}/images/rhel-9-base`;

export const versions: TwoIds = [`${definition}/versions/9.6.0`, `${definition}/versions/9.7.0`];
export const galleries: TwoIds = [gallery.replace('golden_images', 'dev_sandbox'), gallery];

const pair = (label: string, first: string | undefined, second = first, isDifferent = first !== second): FactPair => ({
  label,
  first,
  second,
  isDifferent,
});

/** Two versions that differ in four ways. */
export const reading = [
  {
    title: 'Image version',
    pairs: [
      pair('Full name', 'golden_images\\rhel-9-base\\9.6.0', 'golden_images\\rhel-9-base\\9.7.0', false),
      pair('Region', 'East US 2'),
    ],
  },
  {
    title: 'Properties',
    pairs: [
      pair('Operating system', 'Linux'),
      pair('OS disk (GB)', '32', '64'),
      pair(
        'Source',
        'rhel-9-hardened-with-a-rather-long-name-2026-01',
        'rhel-9-hardened-with-a-rather-long-name-2026-02',
      ),
    ],
  },
  { title: 'Regions', pairs: [pair('West Europe, Replicas', '2', '3'), pair('West Europe, Storage', 'Standard HDD')] },
  { title: 'Tags', pairs: [{ label: 'build', first: undefined, second: '4711', isDifferent: true }] },
];

export const same = reading.map(({ title, pairs }) => ({
  title,
  pairs: pairs.map(one => ({ ...one, isDifferent: false })),
}));

export function situation(more: Partial<CompareSituation> = {}): CompareSituation {
  return {
    ids: versions,
    reading,
    failure: undefined,
    isLoading: false,
    onlyDifferences: true,
    speed: 1,
    ...more,
  };
}
