import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Gallery } from '../../../../src/domain/gallery/gallery';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import { inventoryFormats } from '../../../../src/export/inventory/inventoryFormats';
import { inventoryRow } from '../../../../src/export/inventory/inventoryRow';
import { gallery, version } from '../../../support/everyKind';

const made = (over: Partial<Gallery> = {}): Gallery => ({
  ...{ kind: 'gallery', id: gallery, name: 'golden', location: 'westeurope', tags: {} },
  ...{ provisioningState: 'Succeeded', permissions: 'Private', softDelete: false },
  ...over,
});
const published: ImageVersion = {
  ...{ kind: 'version', id: version, name: '1.0.0', location: 'westeurope', tags: { a: 'b', c: 'd' } },
  ...{ provisioningState: 'Succeeded', excludeFromLatest: true, storageAccountType: 'Standard_LRS' },
  ...{ replicationMode: 'Full', dataDisks: [], osDiskSizeGB: 30 },
  ...{ allowDeletionOfReplicatedLocations: false, blockDeletionBeforeEndOfLife: false },
  endOfLifeDate: '2030-01-01T00:00:00Z',
  targetRegions: [
    { name: 'westeurope', replicaCount: 2, storageAccountType: 'Standard_LRS' },
    { name: 'uksouth', replicaCount: 1, storageAccountType: 'Standard_LRS' },
  ],
};
const write = (id: string, ...resources: (Gallery | ImageVersion)[]): string =>
  inventoryFormats
    .find(format => format.id === id)
    ?.export(resources.map(one => inventoryRow(one, () => 'Harborline'))) ?? '';

/** Reads CSV as defined in RFC 4180. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('inventoryFormats', () => {
  it('lists the regions and replicas of a version in every format', () => {
    const [head = [], row = []] = cells(write('csv', published));
    const of = (column: string): string | undefined => row[head.indexOf(column)];
    assert.deepEqual(
      ['kind', 'gallery', 'definition', 'name', 'regions', 'replicas', 'excludedFromLatest', 'tags'].map(of),
      ['version', 'golden', 'linux', '1.0.0', 'westeurope=2 uksouth=1', '3', 'true', 'a=b; c=d'],
    );
    const [json] = JSON.parse(write('json', published)) as { tags: object; replicas: number }[];
    assert.deepEqual([json?.tags, json?.replicas], [{ a: 'b', c: 'd' }, 3]);
    assert.equal(write('markdown', published).split('\n').length, 4);
  });

  it('writes no text that a spreadsheet would evaluate as a formula', () => {
    for (const description of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1+1', "=cmd|'/C calc'!A0"]) {
      const [head = [], row = []] = cells(write('csv', made({ description })));
      assert.equal(row[head.indexOf('description')], `'${description}`);
    }
  });

  it('keeps hostile text within its cell in CSV and Markdown', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...Array.from('",\r\n|=+@\'<>[]()`\\;x #*_&')), maxLength: 12 });
    fc.assert(
      fc.property(hostile, hostile, (description, tag) => {
        const [head = [], row = []] = cells(write('csv', made({ description, tags: { note: tag } })));
        assert.equal(row.length, head.length);
        const said = (text = ''): string => text.replaceAll("'", '');
        assert.equal(said(row[head.indexOf('description')]), said(description));
        assert.equal(said(row[head.indexOf('tags')]), `note=${said(tag)}`);
        for (const cell of row.flatMap(text => text.split(/[;\r\n]/))) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
        const [, , line = ''] = write('markdown', made({ description, tags: { note: tag } })).split('\n');
        assert.equal(line.split('|').length, head.length + 2);
        assert.ok(!/[<>`*[\]]/.test(line));
      }),
      { numRuns: 1000 },
    );
  });
});
