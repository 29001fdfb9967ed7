import assert from 'node:assert/strict';
import { securityTypesFor } from '../../../src/domain/machine/sizeFit';
import { askMachine } from '../../../src/wizards/virtualMachine/askMachine';
import { goldenImages } from '../../support/goldenImages';
import { enter, enters, queuePrompter, type Answer } from '../../support/queuePrompter';

async function world() {
  const { services, sample, definitions } = await goldenImages();
  const definition = definitions.find(
    ({ osType, osState, hyperVGeneration }) =>
      osType === 'Linux' && osState === 'Generalized' && hyperVGeneration === 'V2',
  );
  assert.ok(definition);
  const several = definition.features.some(({ value }) => value === 'TrustedLaunchSupported');
  const answers: readonly Answer[] = [enter, enter, 'web-1', ...enters(several ? 5 : 4), ''];
  return { services, sample, definition, answers };
}

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
    const { services, definition, answers } = await world();
    const prompter = queuePrompter([...answers, enter]);
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

  it('says that the sizes cannot be read, and reads them when asked again', async () => {
    const { services, definition, answers } = await world();
    let left = 1;
    const virtualMachineSizes: typeof services.reader.virtualMachineSizes = (...args) =>
      left-- > 0 ? Promise.reject(new Error('The network is gone.')) : services.reader.virtualMachineSizes(...args);
    const reader = { ...services.reader, virtualMachineSizes };
    const prompter = queuePrompter([...answers, enter]);
    let isRetried = false;
    await askMachine(
      { definition },
      {
        ...services,
        reader,
        prompter: {
          ...prompter,
          async pick(question) {
            if (question.placeholder.startsWith('Size')) {
              await assert.rejects(Promise.resolve(question.choices()), /The network is gone/);
              isRetried = true;
            }
            return prompter.pick(question);
          },
        },
      },
    );
    assert.ok(isRetried);
  });

  it('is refused once the image has no version any more, while its plan is open', async () => {
    const { services, sample, definition, answers } = await world();
    const codes: (readonly string[])[] = [];
    await askMachine(
      { definition },
      {
        ...services,
        prompter: queuePrompter(answers),
        async reviewPlan({ judge }) {
          const first = await judge(new Map());
          for (const { id } of sample.world.list('Microsoft.Compute/galleries/images/versions', definition.id))
            sample.world.delete(id);
          const second = await judge(new Map());
          codes.push(...[first, second].map(({ plan }) => plan.notices.map(({ code }) => code)));
          return { action: 'run', plan: second.plan };
        },
      },
    );
    assert.deepEqual(
      codes.map(one => one.includes('noLatestHere')),
      [false, true],
    );
  });
});
