import * as l10n from '@vscode/l10n';
import { endOfLifeProblem } from '../../domain/endOfLife';
import { orBack } from '../engine/orBack';
import type { Choice, Page, Prompter } from '../engine/prompter';

export interface VersionOptions {
  readonly excludeFromLatest: boolean;
  /** `2027-01-31`, as typed. */
  readonly endOfLifeDate?: string | undefined;
}

type Row = 'continue' | 'endOfLife' | 'latest';

function rows(options: VersionOptions): Choice<Row>[] {
  return [
    { label: `$(check) ${l10n.t('Continue')}`, value: 'continue' },
    {
      label: `$(calendar) ${l10n.t('End of life…')}`,
      description: options.endOfLifeDate ?? l10n.t('none'),
      detail: l10n.t('A date to be warned about; Azure keeps serving the version after it.'),
      value: 'endOfLife',
      group: l10n.t('Change'),
    },
    {
      label: `${options.excludeFromLatest ? '$(circle-slash)' : '$(tag)'} ${l10n.t('Latest')}`,
      description: options.excludeFromLatest ? l10n.t('excluded from latest') : l10n.t('counts for latest'),
      detail: options.excludeFromLatest
        ? l10n.t('Virtual machines that ask for the latest version do not get this one. Press Enter to include it.')
        : l10n.t('Virtual machines that ask for the latest version may get this one. Press Enter to exclude it.'),
      value: 'latest',
      group: l10n.t('Change'),
    },
  ];
}

/** End of life and exclude from latest; Enter takes them as they are. */
export async function askOptions(
  { page, prompter }: { page: Page; prompter: Prompter },
  start: VersionOptions,
  now: number,
): Promise<VersionOptions> {
  let options = start;
  for (;;) {
    const current = options;
    const row = await prompter.pick<Row>({
      page,
      placeholder: l10n.t('End of life and latest'),
      choices: () => rows(current),
    });
    if (row === 'continue') return options;
    if (row === 'latest') options = { ...options, excludeFromLatest: !options.excludeFromLatest };
    else {
      const typed = await orBack(page, inner =>
        prompter.input({
          page: inner,
          prompt: l10n.t('End of life as year-month-day; leave empty for none'),
          placeholder: new Date(now + yearMs).toISOString().slice(0, 10),
          value: current.endOfLifeDate ?? '',
          validate: value => (value.trim() === '' ? undefined : endOfLifeProblem(value.trim(), now)),
        }),
      );
      if (typed !== undefined) options = { ...options, endOfLifeDate: typed === '' ? undefined : typed };
    }
  }
}

const yearMs = 365 * 24 * 3600 * 1000;
