import assert from 'node:assert/strict';
import { askMachine } from '../../../src/wizards/virtualMachine/askMachine';
import { goldenImages } from '../../support/goldenImages';
import { enter, queuePrompter } from '../../support/queuePrompter';

describe('Create Virtual Machine', () => {
  it('creates a VM from an image, refuses unsuitable sizes, and keeps no password', async () => {
    const { services, definitions } = await goldenImages();
    const definition = definitions.find(
      ({ osType, osState, hyperVGeneration }) =>
        osType === 'Linux' && osState === 'Generalized' && hyperVGeneration === 'V2',
    );
    assert.ok(definition);
    const several = definition.features.some(({ value }) => value === 'TrustedLaunchSupported');
    const prompter = queuePrompter([
      enter,
      enter,
      'web-1',
      ...(several ? ([enter] as const) : []),
      enter,
      enter,
      enter,
      enter,
      '',
      enter,
    ]);
    const decision = await askMachine({ definition }, { ...services, prompter });
    prompter.done();
    const change = decision?.plan.changes.at(-1);
    assert.ok(change?.kind === 'createVirtualMachine');
    assert.equal(decision?.action, 'run', JSON.stringify(decision?.plan.notices));
    assert.equal(change.spec.imageId, definition.id);
    assert.deepEqual(change.spec.signIn, { userName: 'azureuser', password: 'askedWhenRun' });
    const sizes = prompter.asked.find(({ question }) => question.startsWith('Size'))?.choices ?? [];
    assert.ok(sizes.some(({ refusal }) => refusal === undefined));
    assert.ok(sizes.some(({ refusal }) => refusal !== undefined));
  });
});
