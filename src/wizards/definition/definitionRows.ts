import * as l10n from '@vscode/l10n';
import type { Range } from '../../domain/definition/imageDefinition';
import type { DefinitionDelta } from '../../domain/plan/plan';
import { endOfLifeProblem } from '../../domain/version/endOfLife';
import { textRow, type FormRow } from '../engine/form';

/** Options of a definition that can be set on creation and changed later. */
export type EditableDefinition = Pick<
  DefinitionDelta,
  'description' | 'endOfLifeDate' | 'recommended' | 'disallowedDiskTypes' | 'releaseNoteUri' | 'privacyStatementUri'
>;

export function definitionRows<T extends EditableDefinition>(now: number): readonly FormRow<T>[] {
  return [
    textRow<T>(
      l10n.t('Description'),
      one => one.description,
      (one, description) => ({ ...one, description }),
    ),
    textRow<T>(
      l10n.t('End of life'),
      one => one.endOfLifeDate?.slice(0, 10),
      (one, endOfLifeDate) => (endOfLifeDate === '' ? one : { ...one, endOfLifeDate }),
      {
        prompt: l10n.t('End-of-life date (YYYY-MM-DD); you can change it later, but not remove it'),
        problem: text => endOfLifeProblem(text, now),
      },
    ),
    rangeRow<T>(l10n.t('Recommended vCPUs'), 'vCPUs'),
    rangeRow<T>(l10n.t('Recommended memory in GB'), 'memoryGB'),
    textRow<T>(
      l10n.t('Disallowed disk types'),
      one => one.disallowedDiskTypes?.join(', '),
      (one, text) => ({ ...one, disallowedDiskTypes: text.split(/[\s,]+/).filter(Boolean) }),
      { prompt: l10n.t("Disk types that virtual machines can't use, such as Standard_LRS, separated by commas") },
    ),
    textRow<T>(
      l10n.t('Release notes'),
      one => one.releaseNoteUri,
      (one, releaseNoteUri) => ({ ...one, releaseNoteUri }),
      { prompt: l10n.t('URL of the release notes') },
    ),
    textRow<T>(
      l10n.t('Privacy statement'),
      one => one.privacyStatementUri,
      (one, privacyStatementUri) => ({ ...one, privacyStatementUri }),
      { prompt: l10n.t('URL of the privacy statement') },
    ),
  ];
}

function rangeRow<T extends EditableDefinition>(label: string, name: 'vCPUs' | 'memoryGB'): FormRow<T> {
  return textRow<T>(
    label,
    one => rangeText(one.recommended?.[name]),
    (one, text) => ({ ...one, recommended: { ...one.recommended, [name]: parseRange(text) ?? {} } }),
    {
      prompt: l10n.t('Minimum and maximum separated by a hyphen, such as 2-16; 2- means no maximum'),
      problem: text => (parseRange(text) ? undefined : l10n.t('Enter a range of whole numbers, such as 2-16.')),
    },
  );
}

function rangeText(range: Range | undefined): string | undefined {
  if (range?.min === undefined && range?.max === undefined) return undefined;
  return `${range.min ?? ''}-${range.max ?? ''}`;
}

function parseRange(text: string): Range | undefined {
  const match = /^(\d*)\s*-\s*(\d*)$/.exec(text.trim());
  if (!match || !(match[1] || match[2])) return undefined;
  return { ...(match[1] && { min: Number(match[1]) }), ...(match[2] && { max: Number(match[2]) }) };
}
