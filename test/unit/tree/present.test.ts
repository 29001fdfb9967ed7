import assert from 'node:assert/strict';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import { tooltipMarkdown } from '../../../src/platform/surface/tooltip';
import { presentDefinition } from '../../../src/tree/present/presentDefinition';
import { presentGallery } from '../../../src/tree/present/presentGallery';
import { presentManagedImage } from '../../../src/tree/present/presentManagedImage';
import { presentVersion } from '../../../src/tree/present/presentVersion';
import { relativeTime } from '../../../src/tree/present/time';
import { tooltipText } from '../../support/tooltipText';
import { definition, gallery, image, region, version } from '../domain/cloneWorld';
import { now, displayContext } from './treeWorld';

const day = 24 * 60 * 60 * 1000;
const iso = (days: number): string => new Date(now + days * day).toISOString();

const twoRegions = { targetRegions: [region('westeurope'), region('northeurope', 2, 'Standard_ZRS')] };

function replicating(west: number, north: number | 'failed'): Partial<ImageVersion> {
  return {
    ...twoRegions,
    replication: {
      aggregatedState: 'InProgress',
      regions: [
        { region: 'westeurope', state: west === 100 ? 'Completed' : 'Replicating', progress: west, details: '' },
        north === 'failed'
          ? { region: 'northeurope', state: 'Failed', progress: 7, details: 'The disk is *gone*.' }
          : { region: 'northeurope', state: 'Replicating', progress: north, details: '' },
      ],
    },
  };
}

describe('presentVersion', () => {
  interface Case {
    readonly when: string;
    readonly is: Partial<ImageVersion>;
    readonly among?: readonly ImageVersion[];
    readonly busy?: string;
    readonly icon: string;
    readonly description: string;
    readonly contextValue: string;
  }
  const published = { publishedDate: iso(-12) };
  const newer = version('2.0.0');
  const cases: readonly Case[] = [
    {
      when: 'is the latest',
      is: { ...published, ...twoRegions },
      icon: 'star-full',
      description: 'latest · 2 regions · 12 days ago',
      contextValue: 'version+latest',
    },
    {
      when: 'is one of many',
      is: published,
      among: [newer],
      icon: 'tag',
      description: '1 region · 12 days ago',
      contextValue: 'version',
    },
    {
      when: 'is the latest in a region that newer versions lack',
      is: twoRegions,
      among: [newer],
      icon: 'tag',
      description: 'latest in North Europe · 2 regions',
      contextValue: 'version+latestSomewhere',
    },
    {
      when: 'is replicating, by the mean of its replicas',
      is: replicating(100, 43.9),
      among: [newer],
      icon: 'sync~spin',
      description: '62% replicated · 2 regions',
      contextValue: 'version+replicating',
    },
    {
      when: 'is being created with no replication status yet',
      is: { provisioningState: 'Creating' },
      icon: 'sync~spin',
      description: 'replicating · 1 region',
      contextValue: 'version+replicating+busy',
    },
    {
      when: 'has failed in a region',
      is: replicating(100, 'failed'),
      icon: 'error',
      description: 'failed in North Europe · latest · 2 regions',
      contextValue: 'version+latest+failed',
    },
    {
      when: 'has failed as a whole',
      is: { provisioningState: 'Failed' },
      icon: 'error',
      description: 'failed · 1 region',
      contextValue: 'version+failed',
    },
    {
      when: 'has failed and is being retried',
      is: replicating(100, 'failed'),
      busy: 'being updated',
      icon: 'sync~spin',
      description: 'being updated · latest · 2 regions',
      contextValue: 'version+latest+failed',
    },
    {
      when: 'is past its end of life',
      is: { endOfLifeDate: iso(-1) },
      icon: 'warning',
      description: 'expired · latest · 1 region',
      contextValue: 'version+latest+expired',
    },
    {
      when: 'is near its end of life',
      is: { endOfLifeDate: iso(9.5) },
      icon: 'clock',
      description: 'end of life in 9 days · latest · 1 region',
      contextValue: 'version+latest+expiresSoon',
    },
    {
      when: 'has an unreadable publication date',
      is: { publishedDate: 'yesterday' },
      icon: 'star-full',
      description: 'latest · 1 region',
      contextValue: 'version+latest',
    },
    {
      when: 'is excluded from latest',
      is: { excludeFromLatest: true },
      icon: 'circle-slash',
      description: 'excluded from latest · 1 region',
      contextValue: 'version+excludedFromLatest',
    },
    {
      when: 'is being deleted',
      is: { provisioningState: 'Deleting' },
      icon: 'trash',
      description: 'being deleted · 1 region',
      contextValue: 'version+deleting+busy',
    },
  ];
  for (const { when, is, among = [], busy, icon, description, contextValue } of cases) {
    it(`presents a version that ${when}`, () => {
      const one = version('1.4.2', is);
      const shown = presentVersion(one, displayContext, { siblings: [...among, one], busy });
      assert.deepEqual(
        {
          icon: 'codicon' in shown.icon && shown.icon.codicon,
          description: shown.description,
          contextValue: shown.contextValue,
        },
        { icon, description, contextValue },
      );
      assert.equal(shown.label, '1.4.2');
      assert.equal(
        shown.accessibilityLabel,
        `Image version 1.4.2, ${description.replaceAll(' · ', ', ')}`,
        'no state is shown by color alone',
      );
    });
  }

  it("shows Azure's status of each region in the tooltip of a version", () => {
    const one = version('1.4.2', { ...replicating(43.9, 'failed'), endOfLifeDate: '2030-01-31T00:00:00Z' });
    const { tooltip } = presentVersion(one, displayContext, { siblings: [one] });
    assert.equal(tooltip?.title, 'golden\\ubuntu\\1.4.2');
    const plain = tooltipText(tooltip);
    assert.match(plain, /West Europe \(home\): 1 replica, Standard, locally redundant, 43%/);
    assert.match(plain, /North Europe: 2 replicas, Zone-redundant, failed: The disk is \*gone\*\./);
    assert.match(plain, /End of life: Jan 31, 2030/);
  });
});

describe('Presentation of other resources', () => {
  it('describes an image definition by what it accepts and its number of versions', () => {
    const versions = [version('1.4.2'), version('1.4.10', { excludeFromLatest: true })];
    const shown = presentDefinition(definition(), displayContext, { versions });
    assert.equal(shown.description, 'Gen2 · 2 versions · latest: 1.4.2');
    assert.deepEqual(shown.icon, { picture: 'linux' });
    assert.equal(presentDefinition(definition(), displayContext).description, 'Gen2');
    const odd = definition({
      osType: 'Windows',
      architecture: 'Arm64',
      osState: 'Specialized',
      endOfLifeDate: iso(-1),
    });
    const other = presentDefinition(odd, displayContext, { versions: [] });
    assert.equal(other.description, 'expired · Gen2 · Arm64 · specialized · 0 versions');
    assert.deepEqual(other.icon, { picture: 'windows' });
  });

  it('describes a gallery by its definitions, sharing, and location', () => {
    assert.equal(presentGallery(gallery(), displayContext).description, 'West Europe');
    const community = presentGallery(gallery({ permissions: 'Community' }), displayContext, { definitions: 1 });
    assert.equal(community.description, '1 definition · community · West Europe');
    assert.equal(community.contextValue, 'gallery+community');
  });

  it('describes a managed image by what a clone of it would be', () => {
    const shown = presentManagedImage(image({ dataDisks: [{ lun: 0 }, { lun: 1 }] }), displayContext);
    assert.equal(shown.description, 'Gen2 · 30 GB · 2 data disks · West Europe');
    assert.equal(shown.contextValue, 'managedImage+linux+generalized+generation2');
    const busy = presentManagedImage(image(), displayContext, { busy: 'being cloned' });
    assert.match(busy.description ?? '', /^being cloned/);
    assert.deepEqual(busy.icon, { codicon: 'sync~spin', color: 'charts.blue' });
    const specialized = presentManagedImage(image({ osState: 'Specialized' }), displayContext);
    assert.match(specialized.description ?? '', /can't be cloned/);
    assert.match(JSON.stringify(specialized.tooltip), /galleries accept only generalized.*capture it again/);
    const large = presentManagedImage(image({ osDiskSizeGB: 2560 }), displayContext);
    assert.match(large.description ?? '', /only as a shallow version/);
    assert.match(JSON.stringify(large.tooltip), /2560 GB.*2048 GB.*shallow version/);
    const failed = presentManagedImage(image({ provisioningState: 'Failed' }), displayContext);
    assert.match(JSON.stringify(failed.tooltip), /isn't ready.*capture it again/);
    assert.deepEqual([failed.description?.split(' · ')[0], failed.contextValue.includes('+failed')], ['Failed', true]);
  });

  it('says as what a managed image was cloned: the newest version in a gallery, and how many more', () => {
    const described = (...clones: readonly ImageVersion[]) => presentManagedImage(image(), displayContext, { clones });
    assert.equal(
      described(version('1.2.3', { provisioningState: 'Creating' })).description,
      'Gen2 · 30 GB · West Europe',
    );
    assert.equal(described(version('1.2.3')).description, 'cloned as ubuntu 1.2.3 · Gen2 · 30 GB · West Europe');
    const clones = [
      version('2.0.0', { provisioningState: 'Failed' }),
      version('1.2.3'),
      version('1.2.2'),
      version('1.2.1'),
    ];
    const { description, tooltip } = described(...clones);
    assert.match(description ?? '', /^cloned as ubuntu 1\.2\.3 and 2 more · Gen2/);
    assert.match(JSON.stringify(tooltip), /Cloned as.*ubuntu.+1\.2\.3, .*1\.2\.2, and .*1\.2\.1/);
  });

  it('escapes Markdown in tooltips', () => {
    const nasty = '[x](command:evil) <img src=x> **a** `b` &amp; $(zap) | _c_';
    const { tooltip } = presentGallery(gallery({ description: nasty, tags: { [nasty]: nasty } }), displayContext);
    const [title = '', ...rest] = tooltipMarkdown(tooltip ?? assert.fail()).split('\n');
    assert.equal(title, '**golden**');
    assert.ok(!/[[\]<>`*$|]|&(?!#\d+;)/.test(rest.join('')), rest.join(''));
    assert.ok(tooltip?.paragraphs.includes(nasty));
  });
});

describe('relativeTime', () => {
  const minute = 60_000;
  for (const [distance, text] of [
    [-20_000, 'this minute'],
    [-3 * minute, '3 minutes ago'],
    [-day, 'yesterday'],
    [-12.9 * day, '12 days ago'],
    [-400 * day, 'last year'],
    [45 * day, 'next month'],
  ] as const) {
    it(`describes ${distance} ms from now as ${text}`, () =>
      assert.equal(relativeTime(now + distance, now, 'en'), text));
  }
});
