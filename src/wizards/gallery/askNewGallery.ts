import * as l10n from '@vscode/l10n';
import { communityPrefixProblem } from '../../domain/gallery/communityNotices';
import { createGallery, type GalleryChoice } from '../../domain/gallery/createGallery';
import type { CommunityInfo, GallerySpec } from '../../domain/plan/plan';
import { regionKey, type Location } from '../../domain/region/region';
import { key, type Answers } from '../engine/answers';
import { askForm, choiceRow, textRow, type FormRow } from '../engine/form';
import type { Choice } from '../engine/prompter';
import { step } from '../engine/step';
import { askPlan } from '../plan/askPlan';
import type { Decision } from '../plan/reviewPlan';
import type { WizardServices } from '../services';
import { createVersionResearch } from '../version/versionResearch';
import { askGalleryName, askResourceGroup, newGalleryId, type GroupAnswer } from './galleryStep';
import { optionRows } from './optionRows';

const keys = {
  subscription: key<string>('subscription'),
  location: key<string>('location'),
  name: key<string>('name'),
  group: key<GroupAnswer>('group'),
  options: key<GallerySpec>('options'),
};

/** Asks for a new gallery, with every option. */
export async function askNewGallery(services: WizardServices): Promise<Decision | undefined> {
  const { directory, clock } = services;
  const research = createVersionResearch(services);
  const subscriptions = directory.subscriptions();
  const subscriptionIn = (answers: Answers): string => answers.get(keys.subscription) ?? subscriptions[0]?.id ?? '';
  const locations = (answers: Answers) => research.locations(subscriptionIn(answers));
  const near = (answers: Answers) => ({
    id: `/subscriptions/${subscriptionIn(answers)}`,
    location: answers.need(keys.location),
  });
  const steps = [
    step({
      key: keys.subscription,
      when: () => subscriptions.length > 1,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<string>({
          page,
          placeholder: l10n.t('Subscription of the new gallery'),
          choices: () => subscriptions.map(({ id, name }) => ({ label: name, description: id, value: id })),
          active: id => id === draft,
        }),
    }),
    step({
      key: keys.location,
      ask: ({ page, prompter, draft, answers }) =>
        prompter.pick<string>({
          page,
          placeholder: l10n.t('Region of the new gallery'),
          choices: async () => regionChoices((await locations(answers)) ?? []),
          active: name => name === draft,
        }),
    }),
    step({
      key: keys.group,
      ask: ({ draft, answers, ...context }) => askResourceGroup(context, services, near(answers), draft),
    }),
    step({
      key: keys.name,
      ask: ({ draft, answers, ...context }) =>
        askGalleryName(context, draft, () => research.galleryNames(subscriptionIn(answers))),
    }),
    step({
      key: keys.options,
      ask: ({ draft, answers, ...context }) =>
        askForm(
          context,
          l10n.t('Options for the new gallery'),
          draft ?? { location: answers.need(keys.location) },
          rows,
        ),
    }),
  ];
  const plan = async (answers: Answers) => {
    const group = answers.need(keys.group);
    const choice: GalleryChoice = {
      id: newGalleryId(group, answers.need(keys.name)),
      create: { ...withoutBlanks(answers.need(keys.options)), location: answers.need(keys.location) },
      ...(group.create && { resourceGroup: { id: group.id, create: group.create } }),
    };
    return createGallery(choice, {
      now: clock.now(),
      locations: await locations(answers),
      galleryNames: await research.galleryNames(subscriptionIn(answers)),
      usagesByRegion: await research.usages(subscriptionIn(answers), [choice.create.location]),
    });
  };
  const decided = await askPlan(l10n.t('Create Gallery'), steps, plan, services);
  return decided;
}

function regionChoices(locations: readonly Location[]): Choice<string>[] {
  return locations.map(({ name, displayName, geographyGroup }) => ({
    label: displayName,
    description: name,
    value: regionKey(name),
    ...(geographyGroup !== undefined && { group: geographyGroup }),
  }));
}

const noInfo: CommunityInfo = { publisherUri: '', publisherContact: '', eula: '', publicNamePrefix: '' };

function rows({ sharing }: GallerySpec): readonly FormRow<GallerySpec>[] {
  return [
    ...optionRows<GallerySpec>(),
    choiceRow<GallerySpec, 'Private' | 'Groups' | 'Community'>(
      l10n.t('Sharing'),
      one => one.sharing?.permissions ?? 'Private',
      (one, permissions) => withSharing(one, permissions),
      () => [
        {
          label: l10n.t('Private'),
          description: l10n.t('through roles only; supports the most kinds of images'),
          value: 'Private',
        },
        { label: l10n.t('Direct'), description: l10n.t('with subscriptions and tenants; in preview'), value: 'Groups' },
        { label: l10n.t('Community'), description: l10n.t('with everyone in Azure'), value: 'Community' },
      ],
      l10n.t('Can only be changed to private later.'),
    ),
    ...(sharing?.permissions === 'Community' ? communityRows() : []),
  ];
}

function withoutBlanks({ userIdentities = [], ...spec }: GallerySpec): GallerySpec {
  return userIdentities.length === 0 ? spec : { ...spec, userIdentities };
}

function withSharing({ sharing, ...spec }: GallerySpec, permissions: 'Private' | 'Groups' | 'Community'): GallerySpec {
  if (permissions === 'Private') return spec;
  if (permissions === 'Groups') return { ...spec, sharing: { permissions } };
  return { ...spec, sharing: sharing?.permissions === 'Community' ? sharing : { permissions, community: noInfo } };
}

function communityRows(): FormRow<GallerySpec>[] {
  const row = (label: string, name: keyof CommunityInfo, problem?: (text: string) => string | undefined) =>
    textRow<GallerySpec>(
      label,
      one => (one.sharing?.permissions === 'Community' ? one.sharing.community[name] : ''),
      (one, text) =>
        one.sharing?.permissions === 'Community'
          ? { ...one, sharing: { ...one.sharing, community: { ...one.sharing.community, [name]: text } } }
          : one,
      problem ? { problem } : {},
    );
  return [
    row(l10n.t('Publisher URI'), 'publisherUri'),
    row(l10n.t('Publisher contact'), 'publisherContact'),
    row(l10n.t('License terms'), 'eula'),
    row(l10n.t('Public name prefix'), 'publicNamePrefix', communityPrefixProblem),
  ];
}
