import * as l10n from '@vscode/l10n';
import { fits } from '../../domain/compatibility';
import { definitionFromImage } from '../../domain/definitionFromImage';
import { namesAreAlike, sharedWords } from '../../domain/likeness';
import type { Identifier } from '../../domain/model/definition';
import type { ManagedImage } from '../../domain/model/managedImage';
import { definitionId, nameOf, sameId } from '../../domain/resourceId';
import { suggestedVersion } from '../../domain/semanticVersion';
import { Answers, runFlow } from '../engine/flow';
import { orBack } from '../engine/orBack';
import type { Choice, Page, Prompter } from '../engine/prompter';
import type { WizardServices } from '../services';
import type { CloneResearch } from './facts';
import { galleryIdIn, galleryLocation, galleryOf } from './galleryOf';
import { cloneKeys, type CloneTarget } from './keys';
import { definitionsIn, targetOf, targetSteps } from './targetSteps';

/** A definition and a version for every image: one that fits and is named alike, else a new one of its own. */
export async function suggestTargets(
  answers: Answers,
  images: readonly ManagedImage[],
  research: CloneResearch,
): Promise<readonly CloneTarget[]> {
  const targets: CloneTarget[] = [];
  const allotted: { name: string; identifier: Identifier }[] = [];
  const usedDefinitions = new Set<string>();
  for (const image of images) {
    const gallery = galleryOf(answers, image);
    const existing = await definitionsIn(answers, image, research);
    const plan = await research.sourcePlan(image);
    const [alike] = existing
      .filter(({ name, id }) => namesAreAlike(image.name, name) && !usedDefinitions.has(id))
      .filter(definition => fits(image, definition, plan))
      .sort((a, b) => sharedWords(image.name, b.name) - sharedWords(image.name, a.name));
    if (alike) {
      usedDefinitions.add(alike.id);
      const versions = (await research.versions(alike.id)) ?? [];
      targets.push({
        image,
        definition: { existing: alike },
        version: suggestedVersion(versions.map(({ name }) => name)) ?? '',
      });
      continue;
    }
    const { name, spec } = definitionFromImage(image, {
      location: galleryLocation(gallery),
      purchasePlan: plan,
      existing: [...existing, ...allotted],
    });
    allotted.push({ name, identifier: spec.identifier });
    targets.push({
      image,
      definition: { id: definitionId(galleryIdIn(gallery), name), create: spec },
      version: '1.0.0',
    });
  }
  return targets;
}

function rows(targets: readonly CloneTarget[]): Choice<CloneTarget | 'continue'>[] {
  return [
    {
      label: `$(check) ${l10n.t('Continue')}`,
      description: l10n.t('{0} image versions', targets.length),
      value: 'continue',
    },
    ...targets.map(target => ({
      label: `$(edit) ${target.image.name}`,
      description:
        'existing' in target.definition
          ? `${target.definition.existing.name}\\${target.version}`
          : l10n.t('{0} (new image definition)', `${nameOf(target.definition.id)}\\${target.version}`),
      value: target,
      group: l10n.t('Change'),
    })),
  ];
}

/** Shows where every image goes; Enter takes it as it is, choosing an image asks for its definition and version. */
export async function askTargets(
  { page, prompter }: { page: Page; prompter: Prompter },
  start: readonly CloneTarget[],
  answers: Answers,
  services: WizardServices,
  research: CloneResearch,
): Promise<readonly CloneTarget[]> {
  let targets = start;
  const given = [cloneKeys.gallery, cloneKeys.galleryName, cloneKeys.resourceGroup].reduce<Answers>(
    (known, one) => (answers.has(one) ? known.with<unknown>(one, answers.get<unknown>(one)) : known),
    Answers.none,
  );
  for (;;) {
    const current = targets;
    const row = await prompter.pick<CloneTarget | 'continue'>({
      page,
      placeholder: l10n.t('Image definition and version of each image'),
      choices: () => rows(current),
    });
    if (row === 'continue') return targets;
    const answered = await orBack(page, () =>
      runFlow(`${page.title}: ${row.image.name}`, targetSteps(row.image, services, research), prompter, given, {
        canGoBack: true,
        left: page.left,
      }),
    );
    if (answered) {
      const changed = targetOf(answered, row.image);
      targets = targets.map(target => (sameId(target.image.id, changed.image.id) ? changed : target));
    }
  }
}
