import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { idKey } from '../../../../src/domain/id/resourceId';
import { comparableText } from '../../../../src/domain/resource/comparableText';
import {
  isEmptyFilter,
  matcherOf,
  parseFilter,
  refusedFilter,
  type ImageRow,
} from '../../../../src/domain/resource/imageFilter';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import { inSpanish } from '../../../support/inSpanish';
import { definition, definitionPath, gallery, image, now, region, version } from '../cloneWorld';

describe('comparableText', () => {
  it('shows differences but ignores the order and format in which Azure returns values', () => {
    const one = version('1.0.0', {
      targetRegions: [region('West Europe'), region('eastus', 2)],
      endOfLifeDate: '2030-01-31T00:00:00+00:00',
      tags: { b: '2', a: '1' },
    });
    const same = version('1.0.0', {
      id: `${definitionPath}-other/versions/1.0.0`,
      targetRegions: [region('eastus', 2), region('westeurope')],
      endOfLifeDate: '2030-01-31',
      tags: { a: '1', b: '2' },
      provisioningState: 'Updating',
    });
    assert.equal(comparableText(one), comparableText(same));
    const other = { ...same, targetRegions: [region('eastus', 3), region('westeurope')] };
    assert.notEqual(comparableText(one), comparableText(other));
    assert.doesNotMatch(comparableText(one), /"replication"|provisioningState/);
  });

  it('compares definitions and galleries too', () => {
    const features = [
      { name: 'SecurityType', value: 'Standard' },
      { name: 'DiskControllerTypes', value: 'SCSI' },
    ];
    assert.equal(
      comparableText(definition({ features })),
      comparableText(definition({ features: [...features].reverse() })),
    );
    assert.match(comparableText(gallery({ description: 'gold' })), /"description": "gold"/);
  });

  it('lists facts by name, without those that are unknown', () => {
    const one = definition({
      ...{ location: 'West Europe', tags: { b: '2', a: '1' }, description: undefined },
      features: [
        { name: 'SecurityType', value: 'Standard' },
        { name: 'DiskControllerTypes', value: 'SCSI, NVMe' },
      ],
      ...{ disallowedDiskTypes: ['Standard_LRS', 'Premium_LRS'], endOfLifeDate: '2030-01-31T01:00:00+01:00' },
    });
    const text = comparableText(one);
    assert.ok(text.endsWith('}\n'));
    const read = JSON.parse(text) as Record<string, unknown>;
    assert.deepEqual(Object.keys(read), [
      ...['architecture', 'disallowedDiskTypes', 'endOfLifeDate', 'features', 'hyperVGeneration', 'identifier'],
      ...['location', 'name', 'osState', 'osType', 'tags'],
    ]);
    assert.deepEqual(
      [read['location'], read['disallowedDiskTypes'], read['endOfLifeDate'], Object.keys(read['tags'] as object)],
      ['westeurope', ['Premium_LRS', 'Standard_LRS'], '2030-01-31T00:00:00.000Z', ['a', 'b']],
    );
    assert.deepEqual(read['features'], [
      { name: 'DiskControllerTypes', value: 'NVMe, SCSI' },
      { name: 'SecurityType', value: 'Standard' },
    ]);
    assert.match(comparableText(image({ zoneResilient: true })), /\n {2}"zoneResilient": true\n/);
  });

  it('normalizes the dates and regions of a version', () => {
    const one = version('1.0.0', {
      publishedDate: '2026-01-31T01:00:00+01:00',
      targetRegions: [
        { ...region('West Europe'), encryption: { b: null, a: undefined } },
        { ...region('eastus', 2), excludeFromLatest: true },
      ],
    });
    const read = JSON.parse(comparableText(one)) as Record<string, unknown>;
    assert.equal(read['publishedDate'], '2026-01-31T00:00:00.000Z');
    assert.ok(!('endOfLifeDate' in read));
    assert.deepEqual(read['targetRegions'], [
      { excludeFromLatest: true, name: 'eastus', replicaCount: 2, storageAccountType: 'Standard_LRS' },
      { encryption: { b: null }, name: 'westeurope', replicaCount: 1, storageAccountType: 'Standard_LRS' },
    ]);
  });
});

describe('Image filter', () => {
  const row = {
    gallery: gallery(),
    definition: definition({ osType: 'Windows' }),
    version: version('1.0.0', { tags: { Team: 'Images' }, targetRegions: [region('West Europe'), region('eastus')] }),
  };
  const matches = (text: string, used?: ReadonlySet<string>): boolean =>
    matcherOf(parseFilter(text), { now, used })(row);

  it('finds words of names in any order, but not other parts of the resource ID', () => {
    assert.equal(matches('ubuntu GOLD'), true);
    assert.equal(matches('1.0.0 ubuntu'), true);
    assert.equal(matches('aaaaaaaa'), false);
    assert.equal(matches('versions'), false);
    assert.equal(matches('ubuntu nothing'), false);
  });

  it('finds versions by the words that the views use for their state', () => {
    const found = (text: string, provisioningState: string): boolean =>
      matcherOf(parseFilter(text), { now })({ ...row, version: version('1.0.0', { provisioningState }) });
    assert.deepEqual(
      ['Failed', 'Creating', 'Succeeded'].map(state => found('failed', state)),
      [true, false, false],
    );
    assert.deepEqual(
      ['Failed', 'Creating', 'Updating', 'Succeeded'].map(state => found('Replicating', state)),
      [false, true, true, false],
    );
  });

  it('finds images by the other words of the views', () => {
    const excluded = { ...row, version: version('1.0.0', { excludeFromLatest: true }) };
    const found = (text: string, one: ImageRow, latest?: ReadonlySet<string>): boolean =>
      matcherOf(parseFilter(text), { now, latest })(one);
    assert.deepEqual(
      ['windows', 'Gen2', 'generalized', 'x64', 'linux', 'gen1'].map(text => found(text, row)),
      [true, true, true, true, false, false],
    );
    assert.deepEqual([found('excluded', excluded), found('excluded', row)], [true, false]);
    const isLatest = new Set([idKey(row.version.id)]);
    assert.deepEqual([found('other', row, isLatest), found('late', row, isLatest)], [false, false]);
    assert.equal(found('latest', { gallery: row.gallery }, isLatest), false);
    assert.deepEqual([found('latest', row, new Set([idKey(row.version.id)])), found('latest', row)], [true, false]);
  });

  it('refuses the first key that means nothing, and names those that do', () => {
    assert.equal(refusedFilter('ubuntu os:linux region:"West Europe" tag:a=b:c'), undefined);
    const refusal = '"Location:" can\'t be filtered by. Use os:, region:, state:, or tag:.';
    assert.equal(refusedFilter('ubuntu Location:westeurope'), refusal);
    assert.match(refusedFilter('OS:linux x: os:w') ?? '', /^"x:"/);
    assert.equal(refusedFilter('"a b":c :d'), undefined);
  });

  it('refuses an operating system that is none, and takes it for no other', () => {
    const refusal = '"mac" is no operating system of images. Use os:windows or os:linux.';
    assert.deepEqual([refusedFilter('ubuntu os:mac'), refusedFilter('OS:"mac"')], [refusal, refusal]);
    assert.deepEqual(
      ['os:w', 'os:WIN', 'os:lin', 'os:Linux', 'os:'].map(text => refusedFilter(text)),
      [undefined, undefined, undefined, undefined, undefined],
    );
    for (const osType of ['Linux', 'Windows'] as const) {
      assert.equal(matcherOf(parseFilter('os:mac'), { now })({ ...row, definition: definition({ osType }) }), false);
    }
  });

  for (const language of ['en', 'es']) {
    it(`finds versions by whatever the tree says of them (${language})`, () => {
      const check = (): void => {
        const latest = version('1.0.0');
        const facts = { now: Date.UTC(2030, 0, 2), latest: new Set([idKey(latest.id)]) };
        const shown: readonly (readonly [string, ImageVersion])[] = [
          [l10n.t('latest'), latest],
          [l10n.t('expired'), version('1.0.1', { endOfLifeDate: '2030-01-01' })],
          [l10n.t('excluded from latest'), version('1.0.2', { excludeFromLatest: true })],
          [l10n.t('{0}% replicated', 43).replace(/^43\s?% /, ''), version('1.0.3', { provisioningState: 'Creating' })],
          [l10n.t('being deleted'), version('1.0.4', { provisioningState: 'Deleting' })],
        ];
        for (const [text, own] of shown) {
          for (const typed of [text, `1.0 ${text.toUpperCase()} ubuntu`, `"${text}"`]) {
            const found = shown.filter(([, one]) => matcherOf(parseFilter(typed), facts)({ version: one }));
            assert.deepEqual(
              found.map(([name]) => name),
              [text],
              `${typed} for ${own.name}`,
            );
          }
        }
      };
      if (language === 'es') inSpanish(check);
      else check();
    });
  }

  it('filters by operating system, region, state, tag, and end of life', () => {
    assert.deepEqual(
      ['os:windows', 'os:Linux', 'os:w'].map(text => matches(text)),
      [true, false, true],
    );
    assert.deepEqual(
      ['region:westeurope', 'region:"West Europe"', 'region:westus'].map(text => matches(text)),
      [true, true, false],
    );
    assert.deepEqual(
      ['state:succeeded', 'state:Failed'].map(text => matches(text)),
      [true, false],
    );
    assert.deepEqual(
      ['tag:team', 'tag:team=images', 'tag:team=labs'].map(text => matches(text)),
      [true, true, false],
    );
    assert.equal(matches('expired'), false);
    assert.equal(
      matcherOf(parseFilter('expired'), { now: Date.UTC(2040, 0, 1) })({
        ...row,
        definition: definition({ endOfLifeDate: '2030-01-01' }),
      }),
      true,
    );
  });

  it('finds versions that expire within a month or have expired', () => {
    const expiring = matcherOf(parseFilter('expiring'), { now: Date.UTC(2030, 0, 2) });
    const until = (endOfLifeDate: string) => ({ version: version('1.0.0', { endOfLifeDate }) });
    assert.deepEqual(
      ['2030-01-01', '2030-01-31', '2030-02-02'].map(date => expiring(until(date))),
      [true, true, false],
    );
  });

  it('treats no image as unused when usage is unknown', () => {
    assert.equal(matches('unused'), false);
    assert.equal(matches('unused', new Set()), true);
    assert.equal(matches('unused', new Set([idKey(row.version.id)])), false);
  });

  for (const [text, read] of [
    ['  ', { words: [] }],
    ['Ubuntu  "Two Words" x', { words: ['ubuntu', 'two words', 'x'] }],
    ['EXPIRED Expiring Unused', { words: [], expired: true, expiring: true, unused: true }],
    [
      'notexpired expireds reexpiring expiring2 xunused unusedx',
      {
        words: ['notexpired', 'expireds', 'reexpiring', 'expiring2', 'xunused', 'unusedx'],
      },
    ],
    ['expired: expiring:x unused:', { words: ['expired:', 'expiring:x', 'unused:'] }],
    ['OS:windows', { words: [], osType: 'Windows' }],
    ['os:lin', { words: [], osType: 'Linux' }],
    ['os:lwin', { words: ['os:lwin'] }],
    ['os: region: state: tag:', { words: ['os:', 'region:', 'state:', 'tag:'] }],
    ['xos:w osx:w', { words: ['xos:w', 'osx:w'] }],
    ['Region:"West Europe" State:FAILED', { words: [], region: 'westeurope', state: 'failed' }],
    ['xregion:a regionx:a xstate:a statex:a', { words: ['xregion:a', 'regionx:a', 'xstate:a', 'statex:a'] }],
    ['Tag:Team', { words: [], tag: { name: 'team' } }],
    ['tag:Team=A=b:C', { words: [], tag: { name: 'team', value: 'A=b:C' } }],
    ['tag:team=', { words: [], tag: { name: 'team', value: '' } }],
    ['xtag:a tagx:a', { words: ['xtag:a', 'tagx:a'] }],
  ] as const)
    it(`reads "${text}"`, () => assert.deepEqual(parseFilter(text), read));

  it('treats a blank filter as empty', () => {
    assert.equal(isEmptyFilter(parseFilter('  ')), true);
    for (const text of ['unused', 'x', 'os:w', 'tag:a', 'region:a'])
      assert.equal(isEmptyFilter(parseFilter(text)), false);
    assert.equal(isEmptyFilter({ words: [], expired: false, region: undefined }), true);
  });

  it('matches nothing without a resource, and everything without criteria', () => {
    const test = matcherOf(parseFilter(''), { now });
    assert.deepEqual([test({}), test({ gallery: gallery() }), test(row)], [false, true, true]);
  });

  it('judges a gallery or definition without versions by itself', () => {
    const alone = { gallery: gallery({ location: 'eastus', tags: { a: '1' }, provisioningState: 'Failed' }) };
    const found = (text: string, one: ImageRow): boolean => matcherOf(parseFilter(text), { now, used: new Set() })(one);
    assert.deepEqual(
      [
        'region:eastus',
        'region:westeurope',
        'tag:a',
        'tag:a=2',
        'failed',
        'os:linux',
        'unused',
        'expired',
        'excluded',
      ].map(text => found(text, alone)),
      [true, false, true, false, true, false, false, false, false],
    );
    const ended = { ...alone, definition: definition({ location: 'westus', endOfLifeDate: '2020-01-01' }) };
    assert.deepEqual(
      ['region:westus', 'region:eastus', 'expired', 'expiring', 'failed', 'os:linux', 'gen2', 'latest'].map(text =>
        found(text, ended),
      ),
      [true, false, true, true, false, true, true, false],
    );
    const later = { ...ended, version: version('1.0.0', { endOfLifeDate: '2040-01-01' }) };
    assert.equal(found('expired', later), false);
  });

  it('finds no trait that Azure does not report', () => {
    const unknown = { osType: undefined, osState: undefined, hyperVGeneration: undefined, architecture: undefined };
    const found = (text: string, of: ImageRow): boolean => matcherOf(parseFilter(text), { now })(of);
    const words = ['linux', 'generalized', 'gen2', 'x64', 'undefined'];
    assert.deepEqual(
      words.map(text => found(text, { ...row, definition: definition(unknown) })),
      words.map(() => false),
    );
    const other = definition({ osState: 'Specialized', architecture: 'Arm64', hyperVGeneration: 'V1' });
    assert.deepEqual(
      ['specialized', 'arm64', 'gen1', 'generalized'].map(text => found(text, { ...row, definition: other })),
      [true, true, true, false],
    );
  });

  it('finds the words of the views in the language of the user and in English', () => {
    inSpanish(() => {
      const found = (text: string): boolean => matcherOf(parseFilter(text), { now })({ version: failed });
      const failed = version('1.0.0', { provisioningState: 'Failed', excludeFromLatest: true });
      for (const word of ['failed', 'excluded']) assert.equal(found(word), true, word);
      for (const shown of [l10n.t('failed'), l10n.t('excluded')]) assert.equal(found(shown), true, shown);
      assert.equal(found('replicating'), false);
    });
  });

  it('filters a hundred thousand versions', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => ({
      ...row,
      version: { ...row.version, id: `${definitionPath}/versions/1.0.${at}` },
    }));
    const test = matcherOf(parseFilter('ubuntu 99999'), { now });
    assert.equal(rows.filter(test).length, 1);
  });
});
