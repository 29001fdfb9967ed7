import * as l10n from '@vscode/l10n';
import { versionNumberProblem } from '../../domain/id/nameProblems';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { highestVersion, nextVersions } from '../../domain/version/semanticVersion';
import { askNested } from '../engine/askNested';
import type { Choice, Page, Prompter } from '../engine/prompter';

/** Why a version number is invalid, given the existing versions. Undefined if it is valid. */
function versionProblem(value: string, existing: readonly ImageVersion[]): string | undefined {
  return (
    versionNumberProblem(value) ??
    (existing.some(({ name }) => name === value)
      ? l10n.t('Version {0} already exists. Enter another number.', value)
      : undefined)
  );
}

function choices(existing: readonly ImageVersion[], draft: string | undefined): Choice<string>[] {
  const names = existing.map(({ name }) => name);
  const highest = highestVersion(names);
  const { patch, minor, major } = nextVersions(names);
  const offers = [
    { number: draft, description: l10n.t('as before') },
    {
      number: patch,
      description: highest === undefined ? l10n.t('first version') : l10n.t('next patch after {0}', highest),
    },
    { number: minor, description: l10n.t('next minor') },
    { number: major, description: l10n.t('next major') },
  ];
  const distinct = offers.filter(
    (offer, at) => offer.number !== undefined && offers.findIndex(({ number }) => number === offer.number) === at,
  );
  return [
    ...distinct.map(({ number = '', description }) => ({ icon: 'tag', label: number, description, value: number })),
    { icon: 'edit', label: l10n.t('Another number…'), value: '', group: l10n.t('Other') },
  ];
}

/** Asks for the version number: next patch, minor or major, or a custom one. */
export async function askVersion(
  { page, prompter }: { page: Page; prompter: Prompter },
  existing: () => Promise<readonly ImageVersion[] | undefined>,
  draft: string | undefined,
): Promise<string> {
  const known = async (): Promise<readonly ImageVersion[]> => (await existing()) ?? [];
  for (;;) {
    const chosen = await prompter.pick<string>({
      page,
      placeholder: l10n.t('Number of the new image version'),
      choices: async () => choices(await known(), draft),
    });
    if (chosen !== '') return chosen;
    const typed = await askNested(page, inner =>
      prompter.input({
        page: inner,
        prompt: l10n.t('Image version as Major.Minor.Patch'),
        value: draft ?? '',
        placeholder: '1.0.0',
        validate: async value => versionProblem(value.trim(), await known()),
      }),
    );
    if (typed !== undefined) return typed;
  }
}
