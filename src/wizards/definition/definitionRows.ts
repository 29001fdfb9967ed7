import * as l10n from '@vscode/l10n';
import { endOfLifeProblem } from '../../domain/endOfLife';
import type { Range } from '../../domain/model/definition';
import type { DefinitionDelta } from '../../domain/plan';
import { textRow, type FormRow } from '../engine/form';

/** What can be said of a definition when it is made, and altered later. */
export type DefinitionWords = Pick<
  DefinitionDelta,
  'description' | 'endOfLifeDate' | 'recommended' | 'disallowedDiskTypes' | 'releaseNoteUri' | 'privacyStatementUri'
>;

export function definitionRows<T extends DefinitionWords>(now: number): readonly FormRow<T>[] {
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
        prompt: l10n.t('End of life as year-month-day; it can be moved later, never taken away'),
        problem: text => endOfLifeProblem(text, now),
      },
    ),
    rangeRow<T>(l10n.t('Recommended vCPUs'), 'vCPUs'),
    rangeRow<T>(l10n.t('Recommended memory in GB'), 'memoryGB'),
    textRow<T>(
      l10n.t('Disallowed disk types'),
      one => one.disallowedDiskTypes?.join(', '),
      (one, text) => ({ ...one, disallowedDiskTypes: text.split(/[\s,]+/).filter(Boolean) }),
      { prompt: l10n.t('Disk types that machines may not use, such as Standard_LRS, with commas between them') },
    ),
    textRow<T>(
      l10n.t('Release notes'),
      one => one.releaseNoteUri,
      (one, releaseNoteUri) => ({ ...one, releaseNoteUri }),
      { prompt: l10n.t('Web address of the release notes') },
    ),
    textRow<T>(
      l10n.t('Privacy statement'),
      one => one.privacyStatementUri,
      (one, privacyStatementUri) => ({ ...one, privacyStatementUri }),
      { prompt: l10n.t('Web address of the privacy statement') },
    ),
  ];
}

function rangeRow<T extends DefinitionWords>(label: string, name: 'vCPUs' | 'memoryGB'): FormRow<T> {
  return textRow<T>(
    label,
    one => rangeText(one.recommended?.[name]),
    (one, text) => ({ ...one, recommended: { ...one.recommended, [name]: parseRange(text) ?? {} } }),
    {
      prompt: l10n.t('Smallest and largest with a hyphen between them, such as 2-16; 2- has no largest'),
      problem: text => (parseRange(text) ? undefined : l10n.t('Write two whole numbers, such as 2-16.')),
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
