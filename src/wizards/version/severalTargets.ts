import * as l10n from '@vscode/l10n';
import { fits } from '../../domain/definition/compatibility';
import type { Identifier } from '../../domain/definition/imageDefinition';
import { areNamesSimilar, sharedWordCount } from '../../domain/id/nameSimilarity';
import { definitionId, nameOf, sameId } from '../../domain/id/resourceId';
import type { ImageSource } from '../../domain/source/imageSource';
import { suggestedVersion } from '../../domain/version/semanticVersion';
import { Answers } from '../engine/answers';
import { askNested } from '../engine/askNested';
import { runFlow } from '../engine/flow';
import type { Choice, Page, Prompter } from '../engine/prompter';
import { alwaysAsked } from '../engine/step';
import { galleryIdIn, galleryLocation, galleryOf } from '../gallery/galleryOf';
import type { WizardServices } from '../services';
import { definitionsIn, isConfidential, targetOf, targetSteps } from './targetSteps';
import { versionKeys, type VersionTarget } from './versionKeys';
import type { VersionResearch } from './versionResearch';

/** Suggests a definition and a version for each source: a compatible definition of the same name, or else a new one. */
export async function suggestTargets(
  answers: Answers,
  sources: readonly ImageSource[],
  research: VersionResearch,
): Promise<readonly VersionTarget[]> {
  const targets: VersionTarget[] = [];
  const allotted: { name: string; identifier: Identifier }[] = [];
  const usedDefinitions = new Set<string>();
  for (const source of sources) {
    const gallery = galleryOf(answers, source);
    const existing = await definitionsIn(answers, source, research);
    const known = { ...source, purchasePlan: await research.sourcePlan(source) };
    const [alike] = existing
      .filter(({ name, id }) => areNamesSimilar(source.name, name) && !usedDefinitions.has(id))
      .filter(definition => fits(known, definition))
      .sort((a, b) => sharedWordCount(source.name, b.name) - sharedWordCount(source.name, a.name));
    if (alike) {
      usedDefinitions.add(alike.id);
      const versions = (await research.versions(alike.id)) ?? [];
      targets.push({
        source,
        definition: { existing: alike },
        version: suggestedVersion(versions.map(({ name }) => name)) ?? '',
      });
      continue;
    }
    const { name, spec } = await research.suggestDefinition(known, {
      location: galleryLocation(gallery),
      existing: [...existing, ...allotted],
    });
    allotted.push({ name, identifier: spec.identifier });
    targets.push({
      source,
      definition: { id: definitionId(galleryIdIn(gallery), name), create: spec },
      version: '1.0.0',
    });
  }
  return targets;
}

function rows(targets: readonly VersionTarget[]): Choice<VersionTarget | 'continue'>[] {
  return [
    {
      icon: 'check',
      label: l10n.t('Continue'),
      description: l10n.t('{0} image versions', targets.length),
      value: 'continue',
      ...refusalOf(targets),
    },
    ...targets.map(target => ({
      icon: 'edit',
      label: target.source.name,
      description:
        'existing' in target.definition
          ? `${target.definition.existing.name}\\${target.version}`
          : l10n.t('{0} (new image definition)', `${nameOf(target.definition.id)}\\${target.version}`),
      value: target,
      group: l10n.t('Change'),
    })),
  ];
}

/** All versions get the same encryption, and only those for confidential machines may have, and need, theirs. */
function refusalOf(targets: readonly VersionTarget[]): { readonly refusal?: string } {
  const confidential = targets.filter(isConfidential);
  const [first] = confidential;
  if (!first || confidential.length === targets.length) return {};
  return {
    refusal: l10n.t(
      "The image definition of {0} is only for confidential virtual machines. They need an encryption that the other versions can't have. Choose another image definition, or create that version separately.",
      first.source.name,
    ),
  };
}

/** Shows the target of every source; Enter accepts them, and choosing one asks for its definition and version. */
export async function askTargets(
  { page, prompter }: { page: Page; prompter: Prompter },
  start: readonly VersionTarget[],
  answers: Answers,
  services: WizardServices,
  research: VersionResearch,
): Promise<readonly VersionTarget[]> {
  let targets = start;
  const given = [versionKeys.gallery, versionKeys.galleryName, versionKeys.resourceGroup].reduce<Answers>(
    (known, one) => (answers.has(one) ? known.with<unknown>(one, answers.get<unknown>(one)) : known),
    Answers.none,
  );
  for (;;) {
    const current = targets;
    const row = await prompter.pick<VersionTarget | 'continue'>({
      page,
      placeholder: l10n.t('Image definition and version of each image'),
      choices: () => rows(current),
    });
    if (row === 'continue') return targets;
    const answered = await askNested(page, () =>
      runFlow(
        `${page.title}: ${row.source.name}`,
        targetSteps(() => row.source, services, research).map(alwaysAsked),
        prompter,
        given,
        {
          canGoBack: true,
          unsubmitted: page.unsubmitted,
        },
      ),
    );
    if (answered) {
      const changed = await targetOf(answered, row.source, research);
      targets = targets.map(target => (sameId(target.source.id, changed.source.id) ? changed : target));
    }
  }
}
