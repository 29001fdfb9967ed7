import assert from 'node:assert/strict';
import { isDefinitionUpdateApplied } from '../../../../src/azure/settle/isApplied';
import { featureValueNotices } from '../../../../src/domain/definition/featureNotices';
import { updateDefinition } from '../../../../src/domain/definition/updateDefinition';
import { sizeProblem } from '../../../../src/domain/machine/sizeFit';
import { comparableText } from '../../../../src/domain/resource/comparableText';
import { definitionResource } from '../../../../src/export/terraform/azurermResource';
import { featureRows, withFeature } from '../../../../src/wizards/definition/featureRows';
import { everyKind } from '../../../support/everyKind';
import { definition, now } from '../cloneWorld';
import { size } from '../machineWorld';

const controllers = (value: string, name = 'DiskControllerTypes') => ({ name, value });
const spellings = ['SCSI, NVMe', 'SCSI,NVMe', 'NVMe, SCSI', 'nvme,scsi', ' NVMe ,SCSI'];

describe('Features of a definition, whose values are sets', () => {
  for (const value of spellings) {
    it(`accepts the disk controllers "${value}" as Azure does`, () => {
      assert.deepEqual(featureValueNotices('/d', [controllers(value)]), []);
      const fast = size('D2_v6', { diskControllers: ['NVMe'] });
      assert.equal(sizeProblem(fast, definition({ features: [controllers(value)] }), 'Standard'), undefined);
    });

    it(`changes nothing where the definition has "${value}" and the same set is wanted`, () => {
      const before = definition({ features: [controllers(value, 'diskControllerTypes'), controllers('True', 'X')] });
      const features = [controllers('true', 'x'), controllers('SCSI, NVMe')];
      assert.deepEqual(updateDefinition(before, { features }, { now }).changes, []);
      const found = { ...before, properties: { features: before.features } };
      assert.equal(isDefinitionUpdateApplied(found, { features }), true, 'the change counts as applied');
    });

    it(`shows the feature "${value}" as on, and turns it off`, () => {
      const start = { features: [controllers(value, 'diskcontrollertypes')] };
      const rows = featureRows<{ features?: readonly { name: string; value: string }[] }>(() => 'V2');
      const row = rows.find(one => one.label.includes('NVMe'));
      assert.equal(row?.describe(start), 'on');
      assert.deepEqual(withFeature(start.features, 'DiskControllerTypes', undefined), []);
    });
  }

  it('still refuses a misspelled part of a set', () => {
    const codes = featureValueNotices('/d', [controllers('SCSI, NVMee')]).map(({ code }) => code);
    assert.deepEqual(codes, ['featureValueUnknown']);
  });

  it('compares definitions without the order of features and their values', () => {
    const [first, ...others] = spellings.map(value =>
      comparableText(
        definition({ features: [controllers(value.replaceAll(/nvme/gi, 'NVMe').replaceAll(/scsi/gi, 'SCSI'))] }),
      ),
    );
    for (const other of others) assert.equal(other, first);
  });

  it('uses the argument of azurerm for a set in another order', () => {
    const { createDefinition } = everyKind;
    const features = [controllers('NVMe,SCSI')];
    const spec = { ...createDefinition.spec, hyperVGeneration: 'V1' as const, features };
    const resource = definitionResource({ ...createDefinition, spec });
    assert.match(JSON.stringify(resource), /disk_controller_type_nvme_enabled/);
  });

  it('shows the security type of a definition whatever its case', () => {
    const [row] = featureRows<{ features?: readonly { name: string; value: string }[] }>(() => 'V2');
    assert.equal(row?.describe({ features: [controllers('confidentialvm', 'securitytype')] }), 'Confidential only');
  });
});
