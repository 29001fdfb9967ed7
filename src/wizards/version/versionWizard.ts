import * as l10n from '@vscode/l10n';
import { fullName } from '../../domain/id/resourceId';
import { sameRegion } from '../../domain/region/region';
import type { ImageSource } from '../../domain/source/imageSource';
import { Answers } from '../engine/answers';
import { runFlow } from '../engine/flow';
import type { Step } from '../engine/step';
import { galleryIdIn, galleryOf } from '../gallery/galleryOf';
import type { Decision } from '../plan/reviewPlan';
import { rememberRegions } from '../region/rememberedRegions';
import type { WizardServices } from '../services';
import { versionKeys } from './versionKeys';
import type { Sources } from './versionPlaces';
import { versionSteps } from './versionSteps';

function titleOf(sources: Sources): string {
  const [first] = sources;
  const { name } = first;
  const one = sources.length === 1;
  switch (first.kind) {
    case 'managedImage':
      return one ? l10n.t('Clone {0} to Gallery', name) : l10n.t('Clone {0} Managed Images to Gallery', sources.length);
    case 'virtualMachine':
      return one
        ? l10n.t('Export {0} to Gallery', name)
        : l10n.t('Export {0} Virtual Machines to Gallery', sources.length);
    case 'version':
    case 'communityImage':
    case 'sharedImage':
    case 'snapshot':
    case 'disk':
    case 'blob':
      return one
        ? l10n.t('Copy {0} to Gallery', fullName(first.id))
        : l10n.t('Copy {0} Images to Gallery', sources.length);
  }
}

/** Asks for the targets of new versions and previews the plan. Undefined if the user cancelled. Changes nothing in Azure. */
export async function askVersions(
  sources: readonly ImageSource[],
  services: WizardServices,
  given: Answers = Answers.none,
): Promise<Decision | undefined> {
  const [first, ...others] = sources;
  if (!first) return undefined;
  const all: Sources = [first, ...others];
  const steps = versionSteps(() => all, others.length > 0, services);
  return runVersionFlow(titleOf(all), steps, () => first, services, given);
}

/** Runs steps that end with those of new versions, and remembers the answers to suggest next time. */
export async function runVersionFlow(
  title: string,
  steps: readonly Step[],
  firstOf: (answers: Answers) => ImageSource,
  services: WizardServices,
  given: Answers,
): Promise<Decision | undefined> {
  const answers = await runFlow(title, steps, services.prompter, given);
  if (!answers) return undefined;
  const picked = answers.get(versionKeys.regions);
  rememberRegions(
    services.globalState,
    answers.need(versionKeys.replicas).filter(({ name }) => picked?.some(one => sameRegion(one, name)) ?? true),
  );
  void services.globalState.update('lastGallery', galleryIdIn(galleryOf(answers, firstOf(answers))));
  return answers.need(versionKeys.decision);
}
