import * as l10n from '@vscode/l10n';
import { securityTypeOf } from '../../domain/compatibility';
import type { ImageSource } from '../../domain/model/imageSource';
import type { TargetRegion } from '../../domain/model/version';
import { isoDate } from '../../domain/endOfLife';
import type { Plan } from '../../domain/plan';
import { createVersions } from '../../domain/plans/createVersions';
import type { VersionChoice } from '../../domain/plans/createVersions';
import { regionKey, sameRegion } from '../../domain/region';
import { fullName, subscriptionOf } from '../../domain/resourceId';
import { Answers, runFlow, step, type Step } from '../engine/flow';
import type { Prompter } from '../engine/prompter';
import { askPreview, type Decision } from '../preview';
import type { WizardServices } from '../services';
import { createVersionResearch, type VersionResearch } from './facts';
import { galleryIdIn, galleryLocation, galleryOf } from './galleryOf';
import { askGallery, askGalleryName, askResourceGroup } from './galleryStep';
import { withEncryption, type EncryptionFacts } from './encryptionStep';
import { versionKeys } from './keys';
import { askOptions } from './optionsStep';
import { rememberedRegions, rememberRegions } from './rememberedRegions';
import { askRegions } from './regionsStep';
import { askReplicas } from './replicasStep';
import { askTargets, suggestTargets } from './severalTargets';
import { targetOf, targetSteps } from './targetSteps';

/** The plan's choices that the answers come to: one a source, each with its own home region. */
async function choicesFrom(
  answers: Answers,
  sources: readonly ImageSource[],
  research: VersionResearch,
): Promise<VersionChoice[]> {
  const [first] = sources;
  if (!first) return [];
  const targets = answers.get(versionKeys.targets) ?? [await targetOf(answers, first, research)];
  const chosen = answers.need(versionKeys.replicas);
  const { endOfLifeDate, encryption = [], ...options } = answers.need(versionKeys.options);
  return targets.map(target => {
    const home = homeOf(target.source, galleryLocation(galleryOf(answers, first)));
    const targetRegions = withEncryption(withHome(chosen, home), encryption, lunsOf(target.source, answers));
    return {
      ...target,
      home,
      ...dataDisksOf(answers),
      gallery: galleryOf(answers, first),
      targetRegions,
      storageAccountType: targetRegions[0]?.storageAccountType ?? 'Standard_LRS',
      ...options,
      ...(endOfLifeDate !== undefined && { endOfLifeDate: isoDate(endOfLifeDate) ?? endOfLifeDate }),
    };
  });
}

/** A version is copied into the region of its new gallery where it is ready there; everything else is read where it is. */
function homeOf(source: ImageSource, gallery: string): string {
  const own = regionKey(source.location ?? gallery);
  const ready = source.readyRegions?.map(regionKey) ?? [];
  const [first = own] = ready;
  if (ready.includes(regionKey(gallery))) return regionKey(gallery);
  return ready.length === 0 || ready.includes(own) ? own : first;
}

function dataDisksOf(answers: Answers): Pick<VersionChoice, 'dataDisks'> {
  const dataDisks = answers.get(versionKeys.dataDisks);
  return dataDisks ? { dataDisks } : {};
}

function lunsOf(source: ImageSource, answers: Answers): number[] {
  return [...source.dataDisks, ...(answers.get(versionKeys.dataDisks) ?? [])].map(({ lun }) => lun);
}

function withHome(regions: readonly TargetRegion[], home: string): readonly TargetRegion[] {
  const own = regions.find(({ name }) => sameRegion(name, home)) ?? {
    name: regionKey(home),
    replicaCount: 1,
    storageAccountType: 'Standard_LRS',
  };
  return [own, ...regions.filter(({ name }) => !sameRegion(name, home))];
}

function gallerySteps(source: ImageSource, services: WizardServices, research: VersionResearch): readonly Step[] {
  const isNew = (answers: Answers): boolean => answers.get(versionKeys.gallery) === 'new';
  return [
    step({ key: versionKeys.gallery, ask: ({ draft, ...context }) => askGallery(context, services, source, draft) }),
    step({
      key: versionKeys.galleryName,
      when: isNew,
      ask: ({ draft, ...context }) =>
        askGalleryName(context, draft, () => research.galleryNames(subscriptionOf(source.id))),
    }),
    step({
      key: versionKeys.resourceGroup,
      when: isNew,
      ask: ({ draft, ...context }) => askResourceGroup(context, services, source, draft),
    }),
  ];
}

function regionSteps(
  sources: readonly ImageSource[],
  { memory, clock }: WizardServices,
  research: VersionResearch,
): readonly Step[] {
  const homesIn = (answers: Answers): string[] => [
    ...new Set(
      sources.map(source => homeOf(source, sources[0] ? galleryLocation(galleryOf(answers, sources[0])) : '')),
    ),
  ];
  const subscription = (answers: Answers): string =>
    subscriptionOf(sources[0] ? galleryIdIn(galleryOf(answers, sources[0])) : '');
  return [
    step({
      key: versionKeys.regions,
      ask: ({ draft, answers, ...context }) =>
        askRegions(context, homesIn(answers), draft ?? rememberedRegions(memory).map(({ name }) => name), () =>
          research.locations(subscription(answers)),
        ),
    }),
    step({
      key: versionKeys.replicas,
      ask: async ({ draft, answers, ...context }) => {
        const before = [...(draft ?? []), ...rememberedRegions(memory)];
        const start = [...new Set([...homesIn(answers), ...answers.need(versionKeys.regions)])].map(
          name =>
            before.find(region => sameRegion(region.name, name)) ?? {
              name,
              replicaCount: 1,
              storageAccountType: 'Standard_LRS' as const,
            },
        );
        const [locations, offered] = await Promise.all([
          research.locations(subscription(answers)),
          research.storageTypes(subscription(answers)),
        ]);
        return askReplicas(context, start, locations ?? [], offered);
      },
    }),
    step({
      key: versionKeys.options,
      ask: ({ draft, answers, ...context }) =>
        askOptions(
          context,
          draft ?? { excludeFromLatest: false },
          answers.need(versionKeys.replicas),
          () => encryptionFacts(answers, sources, research),
          clock.now(),
        ),
    }),
  ];
}

async function encryptionFacts(
  answers: Answers,
  sources: readonly ImageSource[],
  research: VersionResearch,
): Promise<EncryptionFacts> {
  const [first] = sources;
  const subscription = subscriptionOf(first ? galleryIdIn(galleryOf(answers, first)) : '');
  const targets = answers.get(versionKeys.targets) ?? (first ? [await targetOf(answers, first, research)] : []);
  const [sets, locations = []] = await Promise.all([
    research.diskEncryptionSets(subscription),
    research.locations(subscription),
  ]);
  return {
    sets,
    locations,
    confidential: targets.every(
      ({ definition }) =>
        securityTypeOf('existing' in definition ? definition.existing : definition.create) === 'ConfidentialVM',
    ),
  };
}

function titleOf(sources: readonly ImageSource[]): string {
  const [first] = sources;
  const name = first?.name ?? '';
  const one = sources.length === 1;
  switch (first?.kind) {
    case 'managedImage':
      return one ? l10n.t('Clone {0} to Gallery', name) : l10n.t('Clone {0} Managed Images to Gallery', sources.length);
    case 'virtualMachine':
      return one
        ? l10n.t('Export {0} to Gallery', name)
        : l10n.t('Export {0} Virtual Machines to Gallery', sources.length);
    default:
      return one && first
        ? l10n.t('Copy {0} to Gallery', fullName(first.id))
        : l10n.t('Copy {0} Images to Gallery', sources.length);
  }
}

/**
 * Asks where new versions of some sources shall be made and shows what will happen. Undefined where the user left. Nothing has been
 * changed in Azure when it returns.
 */
export async function askVersions(
  sources: readonly ImageSource[],
  services: WizardServices,
  prompter: Prompter,
  given: Answers = Answers.none,
  outer: { readonly canGoBack: boolean } = { canGoBack: false },
): Promise<Decision | undefined> {
  const [first] = sources;
  if (!first) return undefined;
  const research = createVersionResearch(services);
  const planFor = async (answers: Answers): Promise<Plan> => {
    const choices = await choicesFrom(answers, sources, research);
    return createVersions(choices, await research.factsFor(choices));
  };
  const where =
    sources.length === 1
      ? targetSteps(first, services, research)
      : [
          step({
            key: versionKeys.targets,
            ask: async ({ draft, answers, ...context }) =>
              askTargets(
                context,
                draft ?? (await suggestTargets(answers, sources, research)),
                answers,
                services,
                research,
              ),
          }),
        ];
  const answers = await runFlow(
    titleOf(sources),
    [
      ...gallerySteps(first, services, research),
      ...where,
      ...regionSteps(sources, services, research),
      step({
        key: versionKeys.decision,
        ask: ({ answers, page, prompter }) =>
          askPreview(
            () => planFor(answers),
            page,
            prompter,
            services,
            () => research.locations(subscriptionOf(galleryIdIn(galleryOf(answers, first)))),
          ),
      }),
    ],
    prompter,
    given,
    outer,
  );
  if (!answers) return undefined;
  rememberRegions(services.memory, answers.need(versionKeys.replicas));
  services.memory.set('lastGallery', galleryIdIn(galleryOf(answers, first)));
  return answers.need(versionKeys.decision);
}
