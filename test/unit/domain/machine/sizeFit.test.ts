import assert from 'node:assert/strict';
import type { ImageDefinition } from '../../../../src/domain/definition/imageDefinition';
import { bySuitability, isRecommended, securityTypesFor, sizeProblem } from '../../../../src/domain/machine/sizeFit';
import type { VirtualMachineSize } from '../../../../src/domain/machine/virtualMachineSize';
import { definition } from '../cloneWorld';
import { size } from '../machineWorld';

describe('Sizes for an image', () => {
  const types: readonly (readonly [securityType: string | undefined, machines: readonly string[]])[] = [
    [undefined, ['Standard']],
    ['Standard', ['Standard']],
    ['trustedLaunch', ['TrustedLaunch']],
    ['TrustedLaunchSupported', ['TrustedLaunch', 'Standard']],
    ['ConfidentialVM', ['ConfidentialVM']],
    ['ConfidentialVMSupported', ['ConfidentialVM', 'Standard']],
    ['TrustedLaunchAndConfidentialVmSupported', ['TrustedLaunch', 'ConfidentialVM', 'Standard']],
    ['SomethingNew', ['Standard']],
  ];
  for (const [value, machines] of types) {
    it(`allow ${machines.join(', ')} for the security type ${value ?? 'that is not said'}`, () => {
      const features = value === undefined ? [] : [{ name: 'securitytype', value }];
      assert.deepEqual(securityTypesFor({ features }), machines);
    });
  }

  type Security = Parameters<typeof sizeProblem>[2];
  const problems: readonly (readonly [
    problem: string | undefined,
    size: Partial<VirtualMachineSize>,
    image?: Partial<ImageDefinition>,
    security?: Security,
  ])[] = [
    [undefined, {}],
    ["It isn't available to the subscription in this region: QuotaId.", { restriction: 'QuotaId' }],
    ['Its architecture is Arm64, but the image is x64.', { architecture: 'Arm64' }],
    [undefined, { architecture: 'Arm64' }, { architecture: undefined }],
    ["It doesn't support generation 2 images.", { generations: ['V1'] }],
    [undefined, { generations: ['V1'] }, { hyperVGeneration: undefined }],
    ["It doesn't support Trusted launch.", { trustedLaunch: false }],
    [undefined, { trustedLaunch: false }, {}, 'Standard'],
    ["It doesn't support confidential virtual machines.", {}, {}, 'ConfidentialVM'],
    [undefined, { confidentialType: 'SNP', trustedLaunch: false }, {}, 'ConfidentialVM'],
    [
      'It supports only disk controllers of type NVMe, and the image has no driver for them.',
      { diskControllers: ['NVMe'] },
    ],
    [undefined, { diskControllers: ['nvme'] }, { features: [{ name: 'DiskControllerTypes', value: 'SCSI, NVMe' }] }],
    [undefined, { diskControllers: ['NVMe', 'scsi'] }],
  ];
  for (const [at, [problem, over, image, security = 'TrustedLaunch']] of problems.entries()) {
    it(`${problem === undefined ? 'include one that fits' : `exclude one: ${problem}`} (${at + 1})`, () => {
      assert.equal(sizeProblem(size('D2', over), definition(image), security), problem);
    });
  }

  const recommendations: readonly (readonly [recommended: ImageDefinition['recommended'], isRecommended: boolean])[] = [
    [undefined, true],
    [{}, true],
    [{ vCPUs: { min: 2, max: 2 }, memoryGB: { min: 8, max: 8 } }, true],
    [{ vCPUs: { min: 3 } }, false],
    [{ vCPUs: { max: 1 } }, false],
    [{ memoryGB: { min: 9 } }, false],
    [{ memoryGB: { max: 7 } }, false],
    [{ vCPUs: { min: 1 }, memoryGB: { max: 7 } }, false],
  ];
  for (const [recommended, isWithin] of recommendations) {
    it(`${isWithin ? 'are' : "aren't"} recommended by ${JSON.stringify(recommended ?? 'nothing')}`, () => {
      assert.equal(isRecommended(size('D2', { vCPUs: 2, memoryGB: 8 }), definition({ recommended })), isWithin);
    });
  }

  it('are sorted by recommendation, cores, memory, and name', () => {
    const sizes = [
      size('c', { vCPUs: 4, memoryGB: 16 }),
      size('b', { vCPUs: 4, memoryGB: 8 }),
      size('a', { vCPUs: 4, memoryGB: 16 }),
      size('big', { vCPUs: 16 }),
      size('small', { vCPUs: 2 }),
    ];
    const sorted = (recommended: ImageDefinition['recommended']) =>
      [...sizes].sort(bySuitability(definition({ recommended }))).map(({ name }) => name);
    assert.deepEqual(sorted(undefined), ['small', 'b', 'a', 'c', 'big']);
    assert.deepEqual(sorted({ vCPUs: { min: 4, max: 8 } }), ['b', 'a', 'c', 'small', 'big']);
  });
});
