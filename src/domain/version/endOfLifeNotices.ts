import * as l10n from '@vscode/l10n';
import { parseDate } from '../../base/date';
import { error } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { Guard } from '../plan/versionTask';
import { endOfLifeProblem } from './endOfLife';

export const endOfLife: Guard = ({ choice, versionId }, facts) =>
  endOfLifeNotices(choice.endOfLifeDate, facts.now, versionId);

/** A new end-of-life date is valid and in the future. */
export function endOfLifeNotices(date: string | undefined, now: number, target?: string): Notice[] {
  const fix = date === undefined ? undefined : endOfLifeProblem(date, now);
  if (date === undefined || fix === undefined) return [];
  const about = { fix, ...(target !== undefined && { target }) };
  return parseDate(date) === undefined
    ? [error('endOfLifeInvalid', { message: l10n.t('"{0}" isn\'t a valid end-of-life date.', date), ...about })]
    : [error('endOfLifePast', { message: l10n.t('The end of life {0} is in the past.', date.slice(0, 10)), ...about })];
}
