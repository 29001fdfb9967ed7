import assert from 'node:assert/strict';
import { securityTypesFor } from '../../../src/domain/machine/sizeFit';
import { askMachine } from '../../../src/wizards/virtualMachine/askMachine';
import { goldenImages } from '../../support/goldenImages';
import { enter, queuePrompter } from '../../support/queuePrompter';

describe('Create Virtual Machine', () => {
  it('names the security types as the Azure portal does', async () => {
    const { services, galleries } = await goldenImages();
    const all = await Promise.all(galleries.map(({ id }) => services.reader.definitions(id)));
    const definition = all.flat().find(one => securityTypesFor(one).length > 1);
    assert.ok(definition);
    const prompter = queuePrompter([enter, enter, 'web-1']);
    await assert.rejects(askMachine({ definition }, { ...services, prompter }));
    const { question, choices } = prompter.asked.at(-1) ?? {};
    assert.equal(question, 'Security type');
    assert.deepEqual(
      choices?.map(({ label }) => label),
      ['Trusted launch', 'Standard'],
    );
  });

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
    const networks = prompter.asked.flatMap(({ choices }) => choices).filter(({ label }) => label.includes('vnet-'));
    assert.ok(networks.length > 0);
    for (const { label } of networks) assert.match(label, /^vnet-[\w-]+\\\w+$/);
    const sizes = prompter.asked.find(({ question }) => question.startsWith('Size'))?.choices ?? [];
    assert.ok(sizes.some(({ refusal }) => refusal === undefined));
    assert.ok(sizes.some(({ refusal }) => refusal !== undefined));
  });
});
