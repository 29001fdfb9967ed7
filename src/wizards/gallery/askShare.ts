import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import type { Gallery } from '../../domain/gallery/gallery';
import type { GallerySharing } from '../../domain/gallery/gallerySharing';
import { shareGallery } from '../../domain/gallery/shareGallery';
import type { SharingDelta } from '../../domain/plan/plan';
import { countText } from '../../domain/resource/countText';
import { key, type Answers } from '../engine/answers';
import type { Context } from '../engine/form';
import type { Choice } from '../engine/prompter';
import { step } from '../engine/step';
import { askPlan } from '../plan/askPlan';
import type { Decision } from '../plan/reviewPlan';
import type { WizardServices } from '../services';

type Operation = SharingDelta['operation'];
const keys = {
  operation: key<Operation>('operation'),
  subscriptions: key<readonly string[]>('subscriptions'),
  tenants: key<readonly string[]>('tenants'),
  gone: key<readonly string[]>('gone'),
};

/** Asks how to share a gallery, or to stop sharing it. */
export async function askShare(
  gallery: Gallery,
  sharing: GallerySharing,
  services: WizardServices,
): Promise<Decision | undefined> {
  const { reader } = services;
  const adds = (answers: Answers): boolean => answers.get(keys.operation) === 'add';
  const steps = [
    step({
      key: keys.operation,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<Operation>({
          page,
          placeholder: l10n.t('Current sharing of {0}: {1}', gallery.name, sharingText(sharing)),
          choices: () => operationChoices(sharing),
          active: one => one === draft,
        }),
    }),
    step({
      key: keys.subscriptions,
      when: adds,
      ask: ({ draft, page, prompter }) =>
        askIds({ page, prompter }, l10n.t('Subscription IDs, separated by commas (optional)'), draft),
    }),
    step({
      key: keys.tenants,
      when: adds,
      ask: ({ draft, page, prompter }) =>
        askIds({ page, prompter }, l10n.t('Tenant IDs, separated by commas (optional)'), draft),
    }),
    step({
      key: keys.gone,
      when: answers => answers.get(keys.operation) === 'remove',
      ask: ({ page, prompter }) =>
        prompter.pickMany<string>({
          page,
          placeholder: l10n.t('Remove access for'),
          choices: () => [
            ...sharing.subscriptions.map(id => ({ label: id, value: id, group: l10n.t('Subscriptions') })),
            ...sharing.tenants.map(id => ({ label: id, value: id, group: l10n.t('Tenants') })),
          ],
        }),
    }),
  ];
  return askPlan(
    l10n.t('Share {0}', gallery.name),
    steps,
    async answers =>
      shareGallery(gallery, sharing, deltaFrom(answers, sharing), {
        definitions: await reader.definitions(gallery.id).catch(() => undefined),
      }),
    services,
  );
}

async function askIds(
  { page, prompter }: Context,
  prompt: string,
  draft: readonly string[] | undefined,
): Promise<readonly string[]> {
  const typed = await prompter.input({
    page,
    prompt,
    placeholder: '00000000-0000-0000-0000-000000000000',
    value: draft?.join(', ') ?? '',
    validate: () => undefined,
  });
  return typed.split(/[\s,]+/).filter(Boolean);
}

function deltaFrom(answers: Answers, sharing: GallerySharing): SharingDelta {
  const operation = answers.need(keys.operation);
  if (operation === 'enableCommunity' || operation === 'reset') return { operation };
  const gone = answers.get(keys.gone) ?? [];
  return operation === 'add'
    ? { operation, subscriptions: answers.need(keys.subscriptions), tenants: answers.need(keys.tenants) }
    : {
        operation,
        subscriptions: gone.filter(id => sharing.subscriptions.includes(id)),
        tenants: gone.filter(id => sharing.tenants.includes(id)),
      };
}

function sharingText({ permissions, subscriptions, tenants, community }: GallerySharing): string {
  if (permissions === 'Private') return l10n.t('through roles only');
  if (permissions === 'Community') {
    return community?.enabled
      ? l10n.t('with everyone, as {0}', listText(community.publicNames))
      : l10n.t('not published yet');
  }
  return l10n.t(
    'with {0} and {1}',
    countText(subscriptions.length, 'subscription'),
    countText(tenants.length, 'tenant'),
  );
}

function operationChoices({ permissions, community, subscriptions, tenants }: GallerySharing): Choice<Operation>[] {
  const notDirect =
    permissions === 'Groups'
      ? undefined
      : l10n.t(
          "The gallery wasn't created for direct sharing. Create a gallery with direct sharing and copy the versions to it, or assign a role on this one in the Azure portal.",
        );
  const notOpen =
    permissions === 'Community'
      ? undefined
      : l10n.t(
          "The gallery wasn't created as a community gallery. Create a community gallery and copy the versions to it.",
        );
  const notShared =
    subscriptions.length + tenants.length === 0
      ? l10n.t("It isn't shared with anyone yet. Add subscriptions or tenants first.")
      : undefined;
  const refusal = (reason: string | undefined) => (reason === undefined ? {} : { refusal: reason });
  return [
    { label: l10n.t('Add subscriptions or tenants'), value: 'add', ...refusal(notDirect) },
    { label: l10n.t('Remove subscriptions or tenants'), value: 'remove', ...refusal(notDirect ?? notShared) },
    {
      label: l10n.t('Publish to the community'),
      value: 'enableCommunity',
      ...refusal(
        notOpen ?? (community?.enabled ? l10n.t("It's already published. Copy its ID to tell others.") : undefined),
      ),
    },
    {
      label: l10n.t('Stop sharing'),
      description: l10n.t('the gallery becomes private permanently'),
      value: 'reset',
      ...refusal(
        permissions === 'Private'
          ? l10n.t("It isn't shared. Access comes from roles only, which the Azure portal shows.")
          : undefined,
      ),
    },
  ];
}
