import assert from 'node:assert/strict';
import { overviewCsv } from '../../../../src/export/overview/overviewCsv';
import { overviewMarkdown } from '../../../../src/export/overview/overviewMarkdown';
import { reading } from '../../pages/overview/overviewReading';

describe('Export of the overview', () => {
  it('writes one row of CSV for each definition', () => {
    const [head, first, second, end] = overviewCsv(reading).split('\r\n');
    assert.match(
      head ?? '',
      /^gallery,definition,versions,failed,.*,monthlyUSD,unpricedReplicas,machines,latest,oneBehind,older,/,
    );
    assert.match(
      first ?? '',
      /^golden,ubuntu,5,1,1,1,2026-02-01T00:00:00Z,8,240,12\.5,0,6,2,0,3,0,0,1,\/subscriptions/,
    );
    assert.match(second ?? '', /^golden,debian,1,0,0,0,,1,30,1\.5,0,0,0,0,0,0,0,0,/);
    assert.equal(end, '');
  });

  it('leaves cells empty for what Azure refused to say', () => {
    const failure = { reason: 'invalid', code: 'BadRequest', message: 'Query is invalid.' } as const;
    const leftOut = (['used', 'unused'] as const).map(part => ({ part, failure }));
    const partly = { ...reading, estate: { ...reading.estate, used: [], unused: [] }, leftOut };
    assert.match(overviewCsv(partly).split('\r\n')[1] ?? '', /,8,240,12\.5,0,,,,,,,,\/subscriptions/);
    const text = overviewMarkdown(partly);
    assert.match(text, /^Azure refused a query, so this is left out: Unused versions\. Query is invalid\.$/m);
    for (const what of ['Missing in regions where machines run them', 'Unused', 'Machines']) {
      assert.match(text, new RegExp(`^\\| ${what} \\| +\\|$`, 'm'));
    }
    assert.match(text, /^\| golden\\+ubuntu \| 5 \| 1 \|(?: +\|){4} 12&#46;50 \|$/m);
  });

  it('writes sums, galleries, definitions and regions as Markdown', () => {
    const text = overviewMarkdown(reading);
    assert.deepEqual(
      [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) => title),
      ['Overview of image versions', 'Galleries', 'Image definitions', 'Regions'],
    );
    assert.deepEqual(
      [...text.matchAll(/^\| ([^|]+) \| ([\d&#;]+(?: &#43; unknown)?) \|$/gm)].map(([, what, count]) => [what, count]),
      [
        ...[
          ['Galleries', '1'],
          ['Definitions', '2'],
          ['Versions', '6'],
          ['Replicating', '1'],
          ['Failed', '1'],
        ],
        ...[
          ['Expired', '1'],
          ['Expiring within 30 days', '1'],
          ['Missing in regions where machines run them', '1'],
        ],
        ...[
          ['Unused', '2'],
          ['Machines', '6'],
          ['Machines on the latest version', '2'],
        ],
        ['Cost per month, at most, in USD', '12&#46;60 &#43; unknown'],
      ],
    );
    assert.match(text, /^\| golden \| 2 \| 6 \| 8 \| 240 \| 12&#46;50 \|$/m);
    assert.match(text, /^\| golden\\+debian \| 1 \| 0 \| 0 \| 0 \| 0 \| 0 \| 1&#46;50 \|$/m);
    assert.match(text, /^As of 2026-03-02T00:00:00\.000Z$/m);
    assert.match(
      text,
      /^“Unused” may include versions that these use, .*Lab plans, Batch pools, .* Not checked: other tenants, /m,
    );
    assert.match(text, /^\| Cost per month, at most, in USD \| 12&#46;60 &#43; unknown \|$/m);
    assert.match(text, /^\| golden\\+ubuntu \| 5 \| 1 \| 6 \| 2 \| 0 \| 3 \| 12&#46;50 \|$/m);
    const [galleries, definitions, regions] = text.split(/^## .*$/m).slice(1);
    const rows = (table = ''): string[] => table.trim().split('\n');
    assert.deepEqual(
      [rows(galleries)[0], rows(definitions)[0]],
      [
        '| Gallery | Definitions | Versions | Replicas | GB | USD |',
        '| Image definition | Versions | Expired | Machines | Latest | One behind | Older | USD |',
      ],
    );
    assert.deepEqual(rows(regions), [
      '| Region | Storage | Replicas | GB |',
      '| --- | --- | --- | --- |',
      '| East US | Standard_LRS | 6 | 180 |',
      '| West Europe | Standard_LRS | 2 | 60 |',
    ]);
  });
});
