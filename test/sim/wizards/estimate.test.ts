import assert from 'node:assert/strict';
import type { Plan } from '../../../src/domain/plan/plan';
import { knownRegions } from '../../../src/domain/region/knownRegions';
import { retryFailedRegions } from '../../../src/domain/region/retryFailedRegions';
import { sourceFromManagedImage } from '../../../src/domain/source/sourceFromManagedImage';
import { sourceFromVersion } from '../../../src/domain/source/sourceFromVersion';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import { createEstimator } from '../../../src/store/estimator';
import { createPriceCache } from '../../../src/store/priceCache';
import { askCleanUp } from '../../../src/wizards/cleanUp/askCleanUp';
import type { PickQuestion } from '../../../src/wizards/engine/prompter';
import { askPlan } from '../../../src/wizards/plan/askPlan';
import { judged } from '../../../src/wizards/plan/judged';
import { reviewInList } from '../../../src/wizards/plan/reviewInList';
import { stepReview } from '../../../src/wizards/plan/reviewPlan';
import { askEditRegions } from '../../../src/wizards/region/askEditRegions';
import type { WizardServices } from '../../../src/wizards/services';
import { askNewVersion } from '../../../src/wizards/version/askNewVersion';
import { askVersions } from '../../../src/wizards/version/versionWizard';
import { deletionPlan } from '../../support/deletionPlan';
import { edit, enter, queuePrompter, type Answer, type Asked } from '../../support/queuePrompter';
import { sampleServices } from '../../support/sampleServices';

/** Sample Azure's prices per GB: Standard 0.05 a month, Premium 0.12 a month, transfer 0.05 one time. */
const basis =
  'Public list prices in US dollars, as of 2026-03-02 | Upper bound. Azure bills for the disk space used, but reports only the disk size.';

function estimateIn(asked: readonly Asked[]): string[] {
  const preview = asked.findLast(({ choices }) => choices.some(({ group }) => group === 'Estimate'));
  return (preview?.choices ?? [])
    .filter(({ group }) => group === 'Estimate')
    .map(({ label, description, detail }) => [label, description, detail].filter(Boolean).join(' | '));
}

async function imageNamed(services: WizardServices, name: string) {
  const image = (await services.store.loadManagedImages()).items.find(one => one.name === name);
  assert.ok(image, name);
  return sourceFromManagedImage(image);
}

async function versionsIn(services: WizardServices, gallery: string, name: string): Promise<readonly ImageVersion[]> {
  const found = (await services.store.loadGalleries()).items.find(one => one.name === gallery);
  return (await services.store.loadVersions(`${found?.id ?? ''}/images/${name}`)).items;
}

async function shown(plan: Plan, services: WizardServices): Promise<string[]> {
  const prompter = queuePrompter(['Export As', enter]);
  await askPlan(plan.title, [], () => Promise.resolve(plan), { ...services, prompter });
  return estimateIn(prompter.asked);
}

describe('Cost estimate in the preview', () => {
  it('estimates the monthly and one-time cost of a clone', async () => {
    const { services } = sampleServices();
    const image = await imageNamed(services, 'rhel-9-hardened');
    assert.deepEqual([image.osDiskSizeGB, image.dataDisks], [64, []]);
    const prompter = queuePrompter([
      enter,
      'New image definition',
      edit('regions'),
      ['West Europe', 'North Europe'],
      edit('replicas'),
      'West Europe',
      '3',
      enter,
      enter,
      enter,
    ]);
    const decision = await askVersions([image], { ...services, prompter });
    assert.equal(decision?.action, 'run');
    assert.deepEqual(estimateIn(prompter.asked), [
      'Up to $16.00 more per month | 64 GB × 5 × $0.05 (GB × replicas × snapshot price)',
      'Up to $6.40, one time | for data transfer to more regions | 64 GB × 2 × $0.05 (GB × regions × highest price of data transfer between regions)',
      basis,
    ]);
  });

  it('counts all disks of a copied version', async () => {
    const { services } = sampleServices();
    const [version] = await versionsIn(services, 'golden_images', 'ubuntu-22.04-base');
    assert.ok(version?.osDiskSizeGB !== undefined);
    const size = version.dataDisks.reduce((sum, { sizeGB }) => sum + (sizeGB ?? NaN), version.osDiskSizeGB);
    const definition = await services.reader.definition(version.id.replace(/\/versions\/.*/, ''));
    assert.ok(definition);
    const source = sourceFromVersion(version, definition);
    const prompter = queuePrompter(['golden_images', 'New image definition', enter]);
    const decision = await askVersions([source], { ...services, prompter });
    const change = decision?.plan.changes.find(({ kind }) => kind === 'createVersion');
    assert.ok(change?.kind === 'createVersion');
    const replicas = change.spec.targetRegions.reduce((sum, one) => sum + one.replicaCount, 0);
    assert.match(estimateIn(prompter.asked)[0] ?? '', new RegExp(`\\| ${size} GB × ${replicas} × \\$0\\.05 `));
  });

  it('shows an unknown cost for a VHD, whose size is not available', async () => {
    const { services } = sampleServices();
    const [version] = await versionsIn(services, 'golden_images', 'ubuntu-22.04-base');
    const definition = await services.reader.definition(version?.id.replace(/\/versions\/.*/, '') ?? '');
    const gallery = (await services.store.loadGalleries()).items.find(({ name }) => name === 'golden_images');
    assert.ok(definition && gallery);
    const account = `/subscriptions/${services.directory.subscriptions()[0]?.id ?? ''}/resourceGroups/r/providers/Microsoft.Storage/storageAccounts/a`;
    const prompter = queuePrompter(['VHD', 'https://a.blob.core.windows.net/v/os.vhd', account, 'Export As', enter]);
    await askNewVersion(gallery, definition, { ...services, prompter });
    assert.match(
      estimateIn(prompter.asked).join(),
      /^Monthly cost: unknown \| Unknown because the disk sizes of golden_images\\ubuntu-22\.04-base\\[\d.]+ aren't available\.$/,
    );
  });

  it('estimates the cost of edited regions, a retry, a cleanup and a deletion', async () => {
    const { services } = sampleServices();
    const all = await versionsIn(services, 'golden_images', 'ubuntu-22.04-base');
    const [version] = all;
    assert.ok(version?.osDiskSizeGB !== undefined);
    const size = version.osDiskSizeGB;
    const edit = queuePrompter([['Japan East'], 'Japan East', '2', enter, enter, enter, 'Export As', enter]);
    await askEditRegions([version], { ...services, prompter: edit });
    assert.match(estimateIn(edit.asked)[0] ?? '', new RegExp(`more per month \\| ${size} GB × 2 × \\$0\\.05`));

    const retried = (
      await Promise.all((await services.reader.allVersions()).items.map(({ id }) => services.reader.version(id)))
    ).find(one => one?.replication?.regions.some(({ state }) => state === 'Failed'));
    assert.ok(retried);
    await services.store.loadVersions(retried.id.replace(/\/versions\/.*/, ''));
    const retry = await shown(retryFailedRegions(retried, {}), services);
    assert.match(retry.join(), /more per month .* one time /);

    const definition = await services.reader.definition(version.id.replace(/\/versions\/.*/, ''));
    assert.ok(definition);
    const cleaning = queuePrompter([enter, enter, 'Export As', enter]);
    await askCleanUp([definition], { ...services, prompter: cleaning });
    assert.match(estimateIn(cleaning.asked)[0] ?? '', /^Saves up to \$\d/);

    const replicas = knownRegions(version).targetRegions.reduce((sum, one) => sum + one.replicaCount, 0);
    const gone = await shown(await deletionPlan([version.id], services), services);
    assert.match(gone[0] ?? '', new RegExp(`^Saves up to .*\\| ${size} GB × ${replicas} × \\$0\\.05`));
  });

  it('shows an unknown cost when the price list cannot be read, and still allows Run', async () => {
    const { services, sample } = sampleServices();
    const prices = createPriceCache(() => Promise.reject(new Error('no network')), sample.clock);
    const estimate = createEstimator({ ...services, prices }).ofPlan;
    const offline = { ...services, reviewPlan: reviewInList({ ...services, estimate }) };
    const image = await imageNamed(services, 'rhel-9-hardened');
    const prompter = queuePrompter(Array<Answer>(7).fill(enter));
    const decision = await askVersions([image], { ...offline, prompter });
    assert.equal(decision?.action, 'run');
    assert.deepEqual(estimateIn(prompter.asked), [
      "Monthly cost: unknown | Unknown because the public price list (prices.azure.com) couldn't be read.",
    ]);
  });

  it('does not delay the preview until the estimate is ready', async () => {
    const { services } = sampleServices();
    const [version] = await versionsIn(services, 'golden_images', 'ubuntu-22.04-base');
    const plan = await deletionPlan([version?.id ?? ''], services);
    const review = reviewInList({ ...services, estimate: () => new Promise(() => undefined) });
    const page = { title: '', step: 1, totalSteps: 1, canGoBack: false, unsubmitted: new Map() };
    const prompter = {
      ...queuePrompter([]),
      async pick<T>({ choices, refine }: PickQuestion<T>) {
        const offered = await choices();
        void refine?.(offered);
        assert.ok(offered.some(({ label }) => label.includes('Estimating the cost…')));
        const [run] = offered;
        assert.ok(run);
        return run.value;
      },
    };
    const decision = await review(stepReview({ page, prompter, given: [] }, () => judged(plan, services.reader)));
    assert.equal(decision.action, 'run');
  });

  it('shows no estimate for a plan without versions', async () => {
    const { services } = sampleServices();
    const plan: Plan = {
      ...{ kind: 'editRegions', title: 'Tags', notices: [] },
      changes: [{ kind: 'setTags', target: '/x', spec: { tags: {} } }],
    };
    assert.deepEqual(await shown(plan, services), []);
  });
});

describe('Preview of a plan that cannot run', () => {
  it('focuses the first error, and ignores Enter', async () => {
    const { services } = sampleServices();
    const plan: Plan = {
      ...{ kind: 'editRegions', title: 'Impossible', changes: [] },
      notices: [
        { severity: 'warning', code: 'w', message: 'Mind this.' },
        { severity: 'error', code: 'e', message: 'This cannot be.', fix: 'Do that.' },
      ],
    };
    const prompter = queuePrompter([enter, enter, 'Export As', enter]);
    const decision = await askPlan(plan.title, [], () => Promise.resolve(plan), { ...services, prompter });
    prompter.done();
    assert.equal(decision?.action, 'export');
    assert.equal(prompter.asked.length, 2);
    assert.equal(prompter.asked[0]?.choices[0]?.refusal, "Can't run yet: This cannot be.");
  });
});
