import assert from 'node:assert/strict';
import { createVersions } from '../../../../src/domain/version/createVersions';
import { clone, image } from '../cloneWorld';
import { from, sourceOf } from '../refusals/sourceRefusals';

const noticesOf = ({ choices, facts }: ReturnType<typeof clone>) => createVersions(choices, facts).notices;
const dataDisk = (sizeGB: number) => clone({ image: image({ dataDisks: [{ lun: 2, sizeGB }] }) });

describe('Sizes of the disks of a source', () => {
  it('names both limits in the warning for a managed image with a data disk above the documented size', () => {
    const [notice, ...others] = noticesOf(dataDisk(1024));
    assert.deepEqual([notice?.severity, notice?.code, others], ['warning', 'diskLarge', []]);
    for (const figure of ['1024 GB', '1023 GB', '2048 GB']) assert.ok(notice?.message.includes(figure), figure);
  });

  for (const [sizeGB, codes] of [
    [1023, []],
    [2048, ['diskLarge']],
    [2049, ['dataDiskTooLarge']],
  ] as const) {
    it(`judges a data disk of ${sizeGB} GB in a managed image: ${codes.join() || 'nothing to say'}`, () => {
      assert.deepEqual(
        noticesOf(dataDisk(sizeGB)).map(({ code }) => code),
        codes,
      );
    });
  }

  it('does not warn of the documented size for a snapshot, which has no such limit', () => {
    const data = {
      lun: 0,
      source: sourceOf('snapshot', { id: `${sourceOf('snapshot').id}-data`, osDiskSizeGB: 2048 }),
    };
    assert.deepEqual(noticesOf(from(sourceOf('snapshot'), { dataDisks: [data] })), []);
  });

  for (const kind of ['version', 'communityImage'] as const) {
    it(`never refuses a copy of a ${kind} for the disks that it already has`, () => {
      const source = sourceOf(kind, { osDiskSizeGB: 4096, dataDisks: [{ lun: 0, sizeGB: 4096 }] });
      const found = noticesOf(from(source)).map(({ severity, code }) => [severity, code]);
      assert.deepEqual(found, [['warning', 'diskLarge']]);
      const fine = sourceOf(kind, { osDiskSizeGB: 2048, dataDisks: [{ lun: 0, sizeGB: 2048 }] });
      assert.deepEqual(noticesOf(from(fine)), []);
    });
  }
});
