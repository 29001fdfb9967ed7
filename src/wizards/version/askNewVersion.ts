import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { AzureError } from '../../domain/errors/failure';
import type { Gallery } from '../../domain/gallery/gallery';
import { sameId } from '../../domain/id/resourceId';
import type { ImageSource } from '../../domain/source/imageSource';
import { sourceFromManagedImage } from '../../domain/source/sourceFromManagedImage';
import type { TargetRegion } from '../../domain/version/imageVersion';
import { Answers, key } from '../engine/answers';
import type { Context } from '../engine/form';
import type { Choice } from '../engine/prompter';
import { step } from '../engine/step';
import type { Decision } from '../plan/reviewPlan';
import type { WizardServices } from '../services';
import { askCommunityImage } from './communityImage';
import { askBlob, askDataDisks, confirmedChoices, reasonAgainst, sourceChoices, type SourceKind } from './pickSource';
import { versionKeys } from './versionKeys';
import { createVersionResearch } from './versionResearch';
import { versionSteps } from './versionSteps';
import { runVersionFlow } from './versionWizard';

const keys = { kind: key<SourceKind>('kind'), source: key<ImageSource>('source') };

/** Answers that are given, so not asked. */
export interface NewVersionStart {
  /** A disk or snapshot means an OS disk without data disks. */
  readonly source: ImageSource;
  readonly regions?: readonly TargetRegion[] | undefined;
}

/** Asks for the source of a new version of a definition, and then everything else it needs. */
export async function askNewVersion(
  gallery: Gallery,
  definition: ImageDefinition,
  services: WizardServices,
  start?: NewVersionStart,
): Promise<Decision | undefined> {
  const needsDisks = (answers: Answers): boolean => ['snapshot', 'disk'].includes(answers.get(keys.kind) ?? '');
  const sourceIn = (answers: Answers): ImageSource => answers.need(keys.source);
  const steps = [
    step({
      key: keys.kind,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<SourceKind>({
          page,
          placeholder: l10n.t('Type of source for the new version'),
          choices: kindChoices,
          active: kind => kind === draft,
        }),
    }),
    step({
      key: keys.source,
      ask: ({ answers, draft, ...context }) => askSource(context, services, answers.need(keys.kind), definition, draft),
    }),
    step({
      key: versionKeys.dataDisks,
      when: needsDisks,
      ask: ({ answers, page, prompter }) => askDataDisks({ page, prompter }, services, sourceIn(answers)),
    }),
    ...versionSteps(answers => [sourceIn(answers)], false, services),
  ];
  const place = Answers.none
    .with(versionKeys.gallery, { existing: gallery })
    .with(versionKeys.definition, { existing: definition });
  const given = start ? withStart(place, start) : place;
  const title = l10n.t('Create Image Version in {0}', `${gallery.name}\\${definition.name}`);
  return runVersionFlow(title, steps, sourceIn, services, given);
}

function withStart(answers: Answers, { source, regions }: NewVersionStart): Answers {
  const given = answers.with(keys.kind, source.kind).with(keys.source, source).with(versionKeys.dataDisks, []);
  if (!regions) return given;
  const names = regions.map(({ name }) => name);
  return given.with(versionKeys.regions, names).with(versionKeys.replicas, regions);
}

function kindChoices(): Choice<SourceKind>[] {
  return [
    { label: l10n.t('Managed image'), value: 'managedImage' },
    { label: l10n.t('Virtual machine'), value: 'virtualMachine' },
    { label: l10n.t('Image version'), description: l10n.t('from this or another gallery'), value: 'version' },
    { label: l10n.t('Snapshot'), description: l10n.t('with data disks'), value: 'snapshot' },
    { label: l10n.t('Managed disk'), description: l10n.t('with data disks'), value: 'disk' },
    { label: l10n.t('VHD in a storage account'), value: 'blob' },
    {
      label: l10n.t('Community image'),
      description: l10n.t("from galleries you've added, or by ID"),
      value: 'communityImage',
    },
    {
      label: l10n.t('Shared image'),
      value: 'sharedImage',
      refusal: l10n.t(
        "Azure can't create a version from a shared image. Create a virtual machine from it, then export the virtual machine.",
      ),
    },
  ];
}

async function askSource(
  context: Context,
  services: WizardServices,
  kind: SourceKind,
  definition: ImageDefinition,
  draft: ImageSource | undefined,
): Promise<ImageSource> {
  if (kind === 'blob') return askBlob(context, draft);
  if (kind === 'communityImage' || kind === 'sharedImage') {
    return askCommunityImage(context, services, definition, draft);
  }
  const research = createVersionResearch(services);
  const judged: ImageSource[] = [];
  for (;;) {
    const picked = await context.prompter.pick<ImageSource>({
      page: context.page,
      placeholder: l10n.t('Source of the new version'),
      choices: () => sourceChoices(kind, services, definition, judged),
      refine: shown => confirmedChoices(shown, services, definition, research),
      active: ({ id }) => sameId(id, judged.at(-1)?.id ?? draft?.id ?? ''),
    });
    // Lists may be minutes behind, and don't include where a version is ready or whether a VM is running.
    const reread = await rereadSource(picked, definition, services);
    const read = reread && { ...reread, purchasePlan: await research.sourcePlan(reread) };
    if (!read) {
      throw new AzureError({
        reason: 'notFound',
        code: 'SourceIsGone',
        message: l10n.t('{0} no longer exists.', picked.name),
        target: picked.id,
      });
    }
    if (reasonAgainst(read, definition) === '') return read;
    judged.push(read);
  }
}

/** Rejects with the error of reading it, unless the list contains all that is used and speaks for it. */
async function rereadSource(
  picked: ImageSource,
  definition: ImageDefinition,
  { reader }: WizardServices,
): Promise<ImageSource | undefined> {
  if (picked.kind !== 'managedImage') return reader.imageSource(picked.id);
  try {
    const image = await reader.managedImage(picked.id);
    return image && sourceFromManagedImage(image);
  } catch (error) {
    if (reasonAgainst(picked, definition) === '') return picked;
    throw error;
  }
}
