import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { knownSystem, type KnownSystem } from '../../domain/definition/knownSystem';
import { securityTypeName } from '../../domain/definition/securityType';
import { fullName, resourceGroupOf, subscriptionOf, virtualMachineId } from '../../domain/id/resourceId';
import { createVirtualMachine, type MachineChoice } from '../../domain/machine/createVirtualMachine';
import { machineNameProblem, sshKeyProblem, userNameProblem } from '../../domain/machine/machineNames';
import { securityTypesFor } from '../../domain/machine/sizeFit';
import type { Plan, VirtualMachineSpec } from '../../domain/plan/plan';
import { regionKey } from '../../domain/region/region';
import { regionName } from '../../domain/region/regionName';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { latestByRegion } from '../../domain/version/latest';
import { readinessOf } from '../../domain/version/readiness';
import { key, type Answers } from '../engine/answers';
import { step, type Step } from '../engine/step';
import { askResourceGroup, type GroupAnswer } from '../gallery/galleryStep';
import { askPlan } from '../plan/askPlan';
import type { Decision } from '../plan/reviewPlan';
import type { WizardServices } from '../services';
import { createVersionResearch } from '../version/versionResearch';
import { networkChoices, sizeChoices } from './machineChoices';

type SecurityType = NonNullable<VirtualMachineSpec['securityType']>;
const keys = {
  subscription: key<string>('subscription'),
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

/** The image of a VM: one version, or the latest of its definition. */
export interface MachineImage {
  readonly definition: ImageDefinition;
  readonly version?: ImageVersion | undefined;
  /** Subscriptions that can use the image. The definition's own if absent. */
  readonly subscriptionIds?: readonly string[] | undefined;
}

/** Asks for everything a VM needs, except a password, which is only asked for when the plan is run. Rejects if the image's system isn't known. */
export async function askMachine(image: MachineImage, services: WizardServices): Promise<Decision | undefined> {
  const { definition, version } = image;
  const { reader, clock, directory } = services;
  const system = knownSystem(definition);
  const research = createVersionResearch(services);
  const usableFrom = image.subscriptionIds ?? [subscriptionOf(definition.id)];
  const subscriptionIn = (answers: Answers): string => answers.get(keys.subscription) ?? usableFrom[0] ?? '';
  const locations = () => research.locations(usableFrom[0] ?? '');
  const siblings = () => reader.versions(definition.id);
  const sizes = (answers: Answers) => reader.virtualMachineSizes(subscriptionIn(answers), answers.need(keys.region));
  const steps: Step[] = [
    step({
      key: keys.subscription,
      when: () => usableFrom.length > 1,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<string>({
          page,
          placeholder: l10n.t('Subscription of the virtual machine'),
          choices: () =>
            directory
              .subscriptions()
              .filter(({ id }) => usableFrom.includes(id))
              .map(({ id, name }) => ({ label: name, description: id, value: id })),
          active: id => id === draft,
        }),
    }),
    step({
      key: keys.region,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<string>({
          page,
          placeholder: l10n.t('Region of the virtual machine'),
          choices: async () => {
            const { ready = [], unknown = [] } = version ? readinessOf(version) : {};
            const regions = version ? [...ready, ...unknown] : [...latestByRegion(await siblings()).keys()];
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
          { id: nearest(definition.id, subscriptionIn(answers)), location: answers.need(keys.region) },
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
          validate: text => machineNameProblem(text.trim(), system.osType),
        }),
    }),
    step({
      key: keys.security,
      when: () => securityTypesFor(definition).length > 1,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<SecurityType>({
          page,
          placeholder: l10n.t('Security type'),
          choices: () => securityTypesFor(definition).map(value => ({ label: securityTypeName(value), value })),
          active: value => value === draft,
        }),
    }),
    step({
      key: keys.size,
      ask: ({ page, prompter, answers, draft }) =>
        prompter.pick<string>({
          page,
          placeholder: l10n.t('Size; those compatible with the image come first'),
          choices: async () => sizeChoices(await sizes(answers), definition, securityIn(answers, definition)),
          active: name => name === draft,
        }),
    }),
    step({
      key: keys.network,
      ask: ({ page, prompter, answers }) =>
        prompter.pick<VirtualMachineSpec['network']>({
          page,
          placeholder: l10n.t('Network'),
          choices: () =>
            networkChoices(services, subscriptionIn(answers), answers.need(keys.region), answers.need(keys.name)),
        }),
    }),
    step({
      key: keys.publicIp,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<boolean>({
          page,
          placeholder: l10n.t('Access from the internet'),
          choices: () => [
            { label: l10n.t('No public IP address'), value: false },
            {
              label: l10n.t('Public IP address'),
              description: l10n.t('the virtual machine can be reached from anywhere'),
              value: true,
            },
          ],
          active: value => value === draft,
        }),
    }),
    ...signInSteps(system),
  ];
  const plan = async (answers: Answers): Promise<Plan> => {
    const subscription = subscriptionIn(answers);
    const unread = () => undefined;
    const [known, versions, offered] = await Promise.all([
      locations(),
      siblings().catch(unread),
      sizes(answers).catch(unread),
    ]);
    return createVirtualMachine(machineFrom(answers, image, subscription), {
      now: clock.now(),
      locations: known,
      siblings: versions,
      sizes: offered,
    });
  };
  const title = l10n.t('Create Virtual Machine from {0}', fullName(version?.id ?? definition.id));
  return askPlan(title, steps, plan, services, locations);
}

function signInSteps({ osType, osState }: KnownSystem): Step[] {
  const isNew = (): boolean => osState === 'Generalized';
  return [
    step({
      key: keys.user,
      when: isNew,
      ask: ({ page, prompter, draft }) =>
        prompter.input({
          page,
          prompt: l10n.t('Administrator user name'),
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
          prompt: l10n.t('SSH public key; leave empty to use a password, which you enter when you run the plan'),
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
  const { osType, osState } = knownSystem(definition);
  const { purchasePlan } = definition;
  const userName = answers.get(keys.user);
  const sshPublicKey = answers.get(keys.secret) ?? '';
  return {
    id: virtualMachineId(subscription, resourceGroupOf(group.id), answers.need(keys.name)),
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

/** The resource to create the VM next to: the image, or the subscription for a shared image. */
function nearest(image: string, subscription: string): string {
  return subscriptionOf(image) === '' ? `/subscriptions/${subscription}` : image;
}
