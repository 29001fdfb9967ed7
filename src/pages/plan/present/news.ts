import * as l10n from '@vscode/l10n';
import { noticeText } from '../../../domain/plan/notice';
import type { Notice, Plan } from '../../../domain/plan/plan';

/** What a plan that was judged again says that it didn't say before, and the errors that are gone. */
export function news(before: Plan, after: Plan): readonly string[] {
  const said = new Set(before.notices.map(keyOf));
  const says = new Set(after.notices.map(keyOf));
  return [
    ...after.notices.filter(one => !said.has(keyOf(one))).map(one => l10n.t('New: {0}', noticeText(one))),
    ...before.notices
      .filter(one => one.severity === 'error' && !says.has(keyOf(one)))
      .map(({ message }) => l10n.t('No longer in the way: {0}', message)),
  ];
}

function keyOf({ code, target = '', message }: Notice): string {
  return [code, target, message].join('\n');
}
