import assert from 'node:assert/strict';
import { toPage, type OverviewView, type TileId } from '../../../../src/pages/overview/contract';
import { presentOverview } from '../../../../src/pages/overview/present/presentOverview';
import { inSpanish } from '../../../support/inSpanish';
import { emptyReading, reading, situation } from './overviewReading';

const tiles: readonly TileId[] = ['cost', 'replicating', 'failed', 'expired', 'expiring', 'misplaced', 'unused'];

function rowsOf({ table }: OverviewView): unknown {
  return table?.rows.map(({ name, cells, mend }) => [name, ...cells, mend?.id]);
}

describe('presentOverview', () => {
  it('keeps to the contract in every state', () => {
    const states = [
      ...[situation({ reading: undefined }), situation({ reading: emptyReading }), situation({ isLoading: true })],
      situation({ reading: undefined, failure: { reason: 'network', code: 'X', message: 'No network.' } }),
      ...tiles.map(tile => situation({ tile, speed: 60 })),
    ];
    for (const one of states) toPage.parse({ type: 'state', view: presentOverview(one) });
  });

  it('counts in tiles what there is to do, and marks what is fine', () => {
    const view = presentOverview(situation({ tile: 'failed' }));
    assert.deepEqual(
      view.tiles.map(({ id, value, tone, isChosen }) => [id, value, tone, isChosen]),
      [
        ['cost', '$12.60', 'plain', false],
        ['replicating', '1', 'busy', false],
        ['failed', '1', 'error', true],
        ['expired', '1', 'error', false],
        ['expiring', '1', 'warning', false],
        ['misplaced', '1', 'warning', false],
        ['unused', '2', 'plain', false],
      ],
    );
    const none = presentOverview(situation({ reading: emptyReading }));
    assert.ok(none.tiles.slice(1).every(({ tone, value }) => tone === 'good' && value === '0'));
    assert.deepEqual([none.headline, none.table?.empty], ['No image versions yet', 'There are no image versions.']);
  });

  const lists: readonly (readonly [TileId | undefined, readonly unknown[]])[] = [
    [
      undefined,
      [
        ['golden\\ubuntu', '5', '1', '6', '40%', 'Feb 1, 2026', '$12.50', 'cleanUp'],
        ['golden\\debian', '1', '', '', '', '', '$1.50', undefined],
      ],
    ],
    ['failed', [['golden\\ubuntu\\2.0.0', 'Jan 2, 2026', '', '2 regions', '$3.00', 'retryFailedRegions']]],
    ['replicating', [['golden\\ubuntu\\3.0.0', 'Jan 2, 2026', '', '2 regions', 'Not known', 'showReplication']]],
    ['expired', [['golden\\ubuntu\\0.1.0', 'Jan 2, 2026', 'Jan 1, 2026', '2 regions', '$3.00', 'cleanUp']]],
    ['expiring', [['golden\\ubuntu\\0.2.0', 'Jan 2, 2026', 'Mar 10, 2026', '2 regions', '$3.00', 'setEndOfLife']]],
    ['misplaced', [['golden\\ubuntu\\1.0.0', 'Japan East', '3', 'editRegions']]],
    [
      'unused',
      [
        ['golden\\ubuntu\\0.1.0', 'Jan 2, 2026', 'Jan 1, 2026', '2 regions', '$3.00', 'cleanUp'],
        ['golden\\ubuntu\\0.2.0', 'Jan 2, 2026', '', '2 regions', '$3.00', 'cleanUp'],
      ],
    ],
  ];
  for (const [tile, expected] of lists) {
    it(`lists ${tile ?? 'all definitions'}, each with what fixes it`, () => {
      const view = presentOverview(situation({ tile }));
      assert.deepEqual(rowsOf(view), expected);
      assert.ok(view.table?.rows.every(({ cells }) => cells.length + 1 === view.table?.columns.length));
    });
  }

  it('calls the cost an upper bound only if it counts every replica', () => {
    const noteWith = (unsized: number): string | undefined => {
      const replicas = reading.estate.replicas.map(one => ({ ...one, unsized }));
      return presentOverview(situation({ reading: { ...reading, estate: { ...reading.estate, replicas } } })).tiles[0]
        ?.note;
    };
    assert.equal(noteWith(0), 'At most, for 240 GB');
    assert.equal(noteWith(1), 'Not counting 2 replicas');
  });

  it('names what "unused" says nothing about', () => {
    const says = /“Unused” may include versions that these use, .*[Hh]ost pools.* Not checked: other tenants/;
    for (const tile of [undefined, ...tiles]) {
      const { table, notices, tiles: shown } = presentOverview(situation({ tile }));
      assert.match(shown.find(({ id }) => id === 'unused')?.tooltip ?? '', says);
      const [said, other] = tile === 'unused' ? [[table?.note], notices] : [notices.map(({ text }) => text), []];
      assert.match(said.join('\n'), says, tile);
      assert.doesNotMatch(JSON.stringify(other), says);
    }
  });

  it('says how many rows of a longer list are shown', () => {
    const { table } = presentOverview(situation({ rows: 1 }));
    assert.deepEqual([table?.rows.length, table?.more, table?.moreLabel], [1, '1 of 2 shown', 'Show More']);
    const { estate } = reading;
    const longer = { ...reading, estate: { ...estate, totals: { ...estate.totals, definitions: 5000 } } };
    const all = presentOverview(situation({ reading: longer })).table;
    assert.deepEqual([all?.more, all?.moreLabel], ['2 of 5,000 shown', ''], 'what was not read cannot be shown');
  });

  it('puts adoption, the time line and the map into words', () => {
    const { adoption, timeline, regions } = presentOverview(situation());
    assert.equal(adoption?.summary, '2 of 5 machines whose version is known run the latest (40%).');
    assert.equal(adoption.rows[0]?.text, 'Latest 2 · Older 3 · Scale sets that follow the latest 1');
    assert.equal(timeline?.summary, '6 of 6 versions were published in the last year. 2 have an end-of-life date.');
    assert.deepEqual(
      timeline.months.filter(({ isNow }) => isNow).map(({ tick }) => tick),
      ['Today'],
    );
    assert.deepEqual(
      timeline.months.map(({ name, isNow, isPast }) => [name, isNow, isPast]),
      [
        ['January 2026', false, true],
        ['February 2026', false, true],
        ['March 2026', true, false],
      ],
    );
    assert.equal(regions?.summary, '8 replicas in 2 regions, most of them in East US.');
    assert.deepEqual(
      regions.marks.map(({ name, kind }) => [name, kind]),
      [
        ['East US', 'replicas'],
        ['West Europe', 'replicas'],
        ['Japan East', 'missing'],
      ],
    );
  });

  it('never shows what has no price as costing nothing', () => {
    const [first, second] = reading.estate.definitions;
    assert.ok(first && second);
    const [gallery] = reading.estate.galleries;
    const replicas = [
      { ...{ region: 'eastus', storage: 'Premium_LRS', versions: 3 }, replicas: 3, sizeGB: 300, unsized: 0 } as const,
    ];
    const unknown = { cost: undefined, unpriced: 3 };
    const definitions = [
      { ...first, unpriced: 1 },
      { ...second, ...unknown },
    ];
    const estate = { ...reading.estate, definitions, replicas, galleries: gallery ? [{ ...gallery, ...unknown }] : [] };
    const view = presentOverview(situation({ reading: { ...reading, estate } }));
    assert.deepEqual(
      view.table?.rows.map(({ cells }) => cells.at(-1)),
      ['$12.50 + unknown', 'Not known'],
    );
    assert.deepEqual(
      view.bars.map(({ rows }) => rows.map(({ value }) => value)),
      [['Not known'], ['$12.50 + unknown', 'Not known']],
    );
    assert.deepEqual(view.regions?.marks[0]?.tooltip, ['3 replicas', '300 GB, cost not known']);
    const [cost] = view.tiles;
    assert.deepEqual([cost?.label, cost?.value, cost?.note], ['Cost per month', '–', 'Not counting 3 replicas']);
  });

  it('says that what it counts could not be listed, rather than that there is nothing to do', () => {
    const estate = { ...reading.estate, unused: [], totals: { ...reading.estate.totals, unused: 7 } };
    const { table } = presentOverview(situation({ reading: { ...reading, estate }, tile: 'unused' }));
    assert.deepEqual([table?.rows, table?.empty, table?.more], [[], 'None of the 7 could be listed.', '0 of 7 shown']);
  });

  it('shows sizes where there are no prices, and says what a cost leaves out', () => {
    const unpriced = presentOverview(situation({ reading: { ...reading, prices: new Map() } }));
    assert.deepEqual([unpriced.tiles[0]?.label, unpriced.tiles[0]?.value], ['Storage', '240 GB']);
    assert.match(unpriced.notices[0]?.text ?? '', /^Prices are not available/);
    assert.match(presentOverview(situation()).notices[0]?.text ?? '', /size or price is not known: 1\.$/);
  });

  it('shows the rest if a tenant could not be read, and an error if none could', () => {
    const failure = { reason: 'forbidden', code: 'X', message: 'You may not.' } as const;
    const partly = presentOverview(situation({ reading: { ...reading, failures: [failure] } }));
    assert.deepEqual([partly.state, partly.notices[0]?.text], ['ready', 'Not everything could be read. You may not.']);
    const none = presentOverview(situation({ reading: undefined, failure }));
    assert.deepEqual([none.state, none.notices[0]?.text], ['failed', 'You may not.']);
  });

  it('shows no count, nor "nothing to do", for what Azure refused to say', () => {
    const failure = { reason: 'invalid', code: 'BadRequest', message: 'Query is invalid.' } as const;
    const estate = { ...reading.estate, used: [], unused: [], galleries: [], definitions: [], replicas: [] };
    const parts = ['used', 'unused', 'galleries', 'definitions', 'replicas'] as const;
    const partly = { ...reading, estate, leftOut: parts.map(part => ({ part, failure })) };
    const view = presentOverview(situation({ reading: partly }));
    assert.deepEqual(
      view.tiles.map(({ id, value, tone }) => [id, value, tone]),
      [
        ['cost', '–', 'plain'],
        ['replicating', '1', 'busy'],
        ['failed', '1', 'error'],
        ['expired', '1', 'error'],
        ['expiring', '1', 'warning'],
        ['misplaced', '–', 'plain'],
        ['unused', '–', 'plain'],
      ],
    );
    assert.deepEqual([view.headline, view.bars, view.adoption], ['6 versions in 1 gallery', [], undefined]);
    assert.equal(view.notices.filter(({ text }) => text.endsWith('. Query is invalid.')).length, parts.length);
    assert.equal(
      view.notices[0]?.text,
      'Azure refused a query, so this is left out: Adoption and versions missing in regions. Query is invalid.',
    );
    for (const tile of [undefined, 'misplaced', 'unused'] as const) {
      const { table } = presentOverview(situation({ reading: partly, tile }));
      assert.deepEqual([table?.rows, table?.empty], [[], 'Azure refused to list them.']);
    }
  });

  it('is in Spanish where VS Code is', () => {
    const view = inSpanish(() => presentOverview(situation({ tile: 'misplaced', language: 'es' })));
    assert.equal(view.headline, '6 versiones en 1 galería');
    assert.equal(view.table?.title, 'Versiones que faltan en regiones donde las usan máquinas');
    assert.match(
      view.adoption?.summary ?? '',
      /^2 de 5 máquinas cuya versión se conoce usan la más reciente \(40\s%\)\.$/,
    );
  });
});
