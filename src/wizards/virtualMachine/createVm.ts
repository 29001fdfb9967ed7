import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../domain/model/definition';
import type { ImageVersion } from '../../domain/model/version';
import type { VirtualMachineSize } from '../../domain/model/virtualMachineSize';
import { latestByRegion } from '../../domain/latest';
import { machineNameProblem, sshKeyProblem, userNameProblem } from '../../domain/machineNames';
import { createVirtualMachine, type MachineChoice } from '../../domain/plans/createVirtualMachine';
import type { Plan, VirtualMachineSpec } from '../../domain/plan';
import { readinessOf } from '../../domain/readiness';
import { regionKey } from '../../domain/region';
import { regionName } from '../../domain/regionName';
import { fullName, resourceGroupOf, subscriptionOf } from '../../domain/resourceId';
import { bySuitability, isRecommended, securityTypesFor, sizeProblem } from '../../domain/sizeFit';
import { askPlan } from '../askPlan';
import { createVersionResearch } from '../createVersion/facts';
import { askResourceGroup, type GroupAnswer } from '../createVersion/galleryStep';
import { key, step, type Answers, type Step } from '../engine/flow';
import type { Choice, Prompter } from '../engine/prompter';
import { missingRights } from '../missingRights';
import type { Decision } from '../preview';
import type { WizardServices } from '../services';

type SecurityType = NonNullable<VirtualMachineSpec['securityType']>;
const keys = {
  region: key<string>('region'),
  group: key<GroupAnswer>('group'),
  name: key<string>('name'),
  security: key<SecurityType>('security'),
  size: key<string>('size'),
  network: key<VirtualMachineSpec['network']>('network'),
  publicIp: key<boolean>('publicIp'),
  user: key<string>('user'),
  secret: key<string>('secret'),
};

/** What a machine is made from: one version, or the latest of its definition. */
export interface MachineImage {
  readonly definition: ImageDefinition;
  readonly version?: ImageVersion | undefined;
}

/** Asks for all that a virtual machine from an image needs; a password is asked for only when the plan is run. */
export async function askMachine(
  image: MachineImage,
  services: WizardServices,
  prompter: Prompter,
): Promise<Decision | undefined> {
  const { definition, version } = image;
  const { reader, clock } = services;
  const research = createVersionResearch(services);
  const subscription = subscriptionOf(definition.id);
  const locations = () => research.locations(subscription);
  const siblings = remembered(() => reader.versions(definition.id).catch(() => undefined));
  const sizes = rememberedBy((region: string) =>
    reader.virtualMachineSizes(subscription, region).catch(() => undefined),
  );
  const steps: Step[] = [
    step({
      key: keys.region,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<string>({
          page,
          placeholder: l10n.t('Region of the virtual machine'),
          choices: async () => {
            const regions = version ? readinessOf(version).ready : [...latestByRegion((await siblings()) ?? []).keys()];
            const known = await locations();
            return regions.map(name => ({ label: regionName(name, known), description: name, value: regionKey(name) }));
          },
          active: name => name === draft,
        }),
    }),
    step({
      key: keys.group,
      ask: ({ draft, answers, ...context }) =>
        askResourceGroup(
          context,
          services,
          { id: definition.id, location: answers.need(keys.region) },
          draft,
          l10n.t('Resource group of the virtual machine'),
        ),
    }),
    step({
      key: keys.name,
      ask: ({ page, prompter, draft }) =>
        prompter.input({
          page,
          prompt: l10n.t('Name of the virtual machine'),
          value: draft ?? '',
          validate: text => machineNameProblem(text.trim(), definition.osType),
        }),
    }),
    step({
      key: keys.security,
      when: () => securityTypesFor(definition).length > 1,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<SecurityType>({
          page,
          placeholder: l10n.t('Security type'),
          choices: () => securityTypesFor(definition).map(value => ({ label: value, value })),
          active: value => value === draft,
        }),
    }),
    step({
      key: keys.size,
      ask: ({ page, prompter, answers, draft }) =>
        prompter.pick<string>({
          page,
          placeholder: l10n.t('Size; those that fit the image first'),
          choices: async () =>
            sizeChoices((await sizes(answers.need(keys.region))) ?? [], definition, securityIn(answers, definition)),
          active: name => name === draft,
        }),
    }),
    step({
      key: keys.network,
      ask: ({ page, prompter, answers }) =>
        prompter.pick<VirtualMachineSpec['network']>({
          page,
          placeholder: l10n.t('Network'),
          choices: () => networkChoices(services, subscription, answers.need(keys.region), answers.need(keys.name)),
        }),
    }),
    step({
      key: keys.publicIp,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<boolean>({
          page,
          placeholder: l10n.t('Reachable from the internet'),
          choices: () => [
            { label: l10n.t('No public address'), value: false },
            {
              label: l10n.t('A public address'),
              description: l10n.t('the machine can be reached from anywhere'),
              value: true,
            },
          ],
          active: value => value === draft,
        }),
    }),
    ...signInSteps(definition),
  ];
  const plan = async (answers: Answers): Promise<Plan> => {
    const region = answers.need(keys.region);
    const group = answers.need(keys.group);
    const scope = group.create ? `/subscriptions/${subscription}` : group.id;
    return createVirtualMachine(machineFrom(answers, image, subscription), {
      now: clock.now(),
      locations: await locations(),
      siblings: await siblings(),
      sizes: await sizes(region),
      missingRights: await missingRights(reader, [{ action: 'Microsoft.Compute/virtualMachines/write', scope }]),
    });
  };
  const title = l10n.t('Create Virtual Machine from {0}', fullName(version?.id ?? definition.id));
  return askPlan(title, steps, plan, prompter, services, locations);
}

function signInSteps({ osType, osState }: ImageDefinition): Step[] {
  const isNew = (): boolean => osState === 'Generalized';
  return [
    step({
      key: keys.user,
      when: isNew,
      ask: ({ page, prompter, draft }) =>
        prompter.input({
          page,
          prompt: l10n.t('Name of the first user'),
          value: draft ?? 'azureuser',
          validate: text => userNameProblem(text.trim(), osType),
        }),
    }),
    step({
      key: keys.secret,
      when: () => isNew() && osType === 'Linux',
      ask: ({ page, prompter, draft }) =>
        prompter.input({
          page,
          prompt: l10n.t('SSH public key; leave empty for a password, which is asked for when this is run'),
          placeholder: 'ssh-ed25519 AAAA…',
          value: draft ?? '',
          validate: text => (text.trim() === '' ? undefined : sshKeyProblem(text)),
        }),
    }),
  ];
}

function securityIn(answers: Answers, definition: ImageDefinition): SecurityType {
  return answers.get(keys.security) ?? securityTypesFor(definition)[0] ?? 'Standard';
}

function machineFrom(answers: Answers, { definition, version }: MachineImage, subscription: string): MachineChoice {
  const group = answers.need(keys.group);
  const { osType, osState, purchasePlan } = definition;
  const userName = answers.get(keys.user);
  const sshPublicKey = answers.get(keys.secret) ?? '';
  const groupName = resourceGroupOf(group.id);
  const name = answers.need(keys.name);
  return {
    id: `/subscriptions/${subscription}/resourceGroups/${groupName}/providers/Microsoft.Compute/virtualMachines/${name}`,
    definition,
    version,
    ...(group.create && { resourceGroup: { id: group.id, create: group.create } }),
    spec: {
      location: answers.need(keys.region),
      imageId: version?.id ?? definition.id,
      osType,
      osState,
      size: answers.need(keys.size),
      securityType: securityIn(answers, definition),
      ...(purchasePlan && { purchasePlan }),
      osDiskType: definition.disallowedDiskTypes.includes('StandardSSD_LRS') ? 'Premium_LRS' : 'StandardSSD_LRS',
      network: answers.need(keys.network),
      publicIp: answers.need(keys.publicIp),
      ...(userName !== undefined && {
        signIn: sshPublicKey === '' ? { userName, password: 'askedWhenRun' } : { userName, sshPublicKey },
      }),
    },
  };
}

function sizeChoices(
  sizes: readonly VirtualMachineSize[],
  definition: ImageDefinition,
  security: SecurityType,
): Choice<string>[] {
  const judged = [...sizes]
    .sort(bySuitability(definition))
    .map(size => ({ size, problem: sizeProblem(size, definition, security) }));
  const fitting = judged.filter(({ problem }) => problem === undefined);
  return [...fitting, ...judged.filter(({ problem }) => problem !== undefined)].map(({ size, problem }) => ({
    label: size.name,
    description: l10n.t('{0} vCPUs, {1} GB', size.vCPUs, size.memoryGB),
    value: size.name,
    group:
      problem !== undefined
        ? l10n.t('Do not fit')
        : isRecommended(size, definition)
          ? l10n.t('Fit and recommended')
          : l10n.t('Fit'),
    ...(problem !== undefined && { refusal: problem }),
  }));
}

async function networkChoices(
  { reader }: WizardServices,
  subscription: string,
  region: string,
  name: string,
): Promise<Choice<VirtualMachineSpec['network']>[]> {
  const subnets = await reader.subnets(subscription, region).catch(() => []);
  return [
    {
      label: `$(add) ${l10n.t('New virtual network')}`,
      description: `${name}-net`,
      value: { createNetwork: `${name}-net` },
      group: l10n.t('New'),
    },
    ...subnets.map(({ id, name: subnet, network }) => ({
      label: `${network}/${subnet}`,
      description: resourceGroupOf(id),
      value: { subnetId: id },
      group: l10n.t('There already'),
    })),
  ];
}

function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

function rememberedBy<T>(ask: (region: string) => Promise<T>): (region: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return region => {
    const answer = answers.get(region) ?? ask(region);
    answers.set(region, answer);
    return answer;
  };
}
