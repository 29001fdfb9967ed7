import * as l10n from '@vscode/l10n';
import { endOfLifeProblem, parseDate } from '../endOfLife';
import type { Guard } from './versionTask';
import { error } from './notice';

export const endOfLife: Guard = ({ choice, versionId: target }, facts) => {
  const date = choice.endOfLifeDate;
  const fix = date === undefined ? undefined : endOfLifeProblem(date, facts.now);
  if (date === undefined || fix === undefined) return [];
  return parseDate(date) === undefined
    ? [error('endOfLifeInvalid', { message: l10n.t('"{0}" is no date for the end of life.', date), fix, target })]
    : [error('endOfLifePast', { message: l10n.t('The end of life {0} is past.', date.slice(0, 10)), fix, target })];
};
