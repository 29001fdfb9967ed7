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
  ...{ replicationMode: 'Full', dataDiskSizesGB: [], osDiskSizeGB: 30 },
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

/** Reads CSV as RFC 4180 says. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the inventory', () => {
  it('says where a version is, with how many replicas, in every form', () => {
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

  it('gives a spreadsheet no formula to work out', () => {
    for (const description of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1']) {
      const [head = [], row = []] = cells(write('csv', made({ description })));
      assert.equal(row[head.indexOf('description')], `'${description}`);
    }
  });

  it('keeps a thousand hostile texts in their cells', () => {
    const wicked = fc.string({ unit: fc.constantFrom(...Array.from('",\r\n|=+@\'<>[]()`\\;x #*_&')), maxLength: 12 });
    fc.assert(
      fc.property(wicked, wicked, (description, tag) => {
        const [head = [], row = []] = cells(write('csv', made({ description, tags: { note: tag } })));
        assert.equal(row.length, head.length);
        const isFormula = /^\s*[=+\-@]|^[\t\r\n]/.test(description);
        assert.equal(row[head.indexOf('description')], isFormula ? `'${description}` : description);
        assert.equal(row[head.indexOf('tags')], `note=${tag}`);
        const [, , line = ''] = write('markdown', made({ description, tags: { note: tag } })).split('\n');
        assert.equal(line.split('|').length, head.length + 2);
        assert.ok(!/[<>`*[\]]/.test(line));
      }),
      { numRuns: 1000 },
    );
  });
});
