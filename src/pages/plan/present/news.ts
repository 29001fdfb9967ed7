import * as l10n from '@vscode/l10n';
import { idKey } from '../../../domain/id/resourceId';
import { describePlan } from '../../../domain/plan/describePlan';
import { noticeText } from '../../../domain/plan/notice';
import type { Change, Notice, Plan } from '../../../domain/plan/plan';

/** More of them are only counted. */
const fewChanges = 3;

/** What a plan that was judged again says and does that it didn't before, and the errors and changes that are gone. */
export function news(before: Plan, after: Plan): readonly string[] {
  const [said, says] = [keysOf(before.notices, noticeKey), keysOf(after.notices, noticeKey)];
  const [did, does] = [keysOf(before.changes, changeKey), keysOf(after.changes, changeKey)];
  const added = after.changes.filter(one => !did.has(changeKey(one)));
  const gone = before.changes.filter(one => !does.has(changeKey(one)));
  return [
    ...after.notices.filter(one => !said.has(noticeKey(one))).map(one => l10n.t('New: {0}', noticeText(one))),
    ...before.notices
      .filter(one => one.severity === 'error' && !says.has(noticeKey(one)))
      .map(({ message }) => l10n.t('No longer in the way: {0}', message)),
    ...(added.length > fewChanges
      ? [l10n.t('{0} changes are new in the plan.', added.length)]
      : added.map(one => l10n.t('New: {0}', textOf(one)))),
    ...(gone.length > fewChanges
      ? [l10n.t('{0} changes are no longer in the plan.', gone.length)]
      : gone.map(one => l10n.t('No longer in the plan: {0}', textOf(one)))),
  ];
}

function keysOf<T>(all: readonly T[], key: (one: T) => string): ReadonlySet<string> {
  return new Set(all.map(key));
}

function noticeKey({ code, target = '', message }: Notice): string {
  return [code, target, message].join('\n');
}

function changeKey({ kind, target }: Change): string {
  return `${kind} ${idKey(target)}`;
}

function textOf(change: Change): string {
  return describePlan({ changes: [change] })[0]?.text ?? '';
}
