import assert from 'node:assert/strict';
import { virtualMachine } from '../../../../src/domain/machine/virtualMachineNotices';
import type { ImageSource } from '../../../../src/domain/source/imageSource';
import { sourceOf } from '../refusals/sourceRefusals';

const disk = (lun: number, storageType?: string) => ({ lun, storageType });
const refused = (type: string) => `error: web-1 has a disk of type ${type}, which can't be captured.`;

describe('Notices about a captured machine', () => {
  const rows: readonly (readonly [what: string, source: Partial<ImageSource>, notices: readonly string[]])[] = [
    ['a stopped machine', { powerState: 'deallocated', dataDisks: [disk(0), disk(1, 'Premium_LRS')] }, []],
    ['a disk type twice', { dataDisks: [disk(0, 'UltraSSD_LRS'), disk(1, 'UltraSSD_LRS')] }, [refused('UltraSSD_LRS')]],
    [
      'two disk types, also of the OS disk',
      { osDiskStorageType: 'premiumv2_lrs', dataDisks: [disk(0, 'UltraSSD_LRS')] },
      [refused('premiumv2_lrs'), refused('UltraSSD_LRS')],
    ],
    [
      'everything at once',
      { osState: 'Generalized', ephemeralOsDisk: true, unmanagedDisks: true, powerState: 'running' },
      [
        "error: The OS disk of web-1 is ephemeral. It's stored on the host and can't be captured.",
        "error: web-1 doesn't use managed disks.",
        'warning: web-1 is generalized and can never be started again.',
        "warning: web-1 is running. Data that it's writing now might be missing from the version.",
      ],
    ],
  ];
  for (const [what, over, notices] of rows) {
    it(`are ${notices.length} for ${what}`, () => {
      const source = sourceOf('virtualMachine', { osState: 'Specialized', ...over });
      const found = virtualMachine({ source });
      assert.deepEqual(
        found.map(({ severity, message }) => `${severity}: ${message}`),
        notices,
      );
      assert.ok(found.every(({ target }) => target === source.id));
    });
  }

  it('are none for another source', () => {
    assert.deepEqual(virtualMachine({ source: sourceOf('disk', { osDiskStorageType: 'UltraSSD_LRS' }) }), []);
  });
});
