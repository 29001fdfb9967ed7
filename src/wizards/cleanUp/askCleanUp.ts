import * as l10n from '@vscode/l10n';
import { isoDate } from '../../base/date';
import { chosenByHand } from '../../domain/cleanUp/chosenByHand';
import { cleanUpLog } from '../../domain/cleanUp/cleanUpLog';
import { cleanUp } from '../../domain/cleanUp/cleanUpPlan';
import { reasonText } from '../../domain/cleanUp/reasonText';
import {
  isFixed,
  dueFirst,
  retentionOf,
  withinLimit,
  type RetentionRules,
  type RetentionDecision,
} from '../../domain/cleanUp/retention';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { fullName, idKey, parentId } from '../../domain/id/resourceId';
import type { Plan } from '../../domain/plan/plan';
import type { OptionalTarget, TargetChoices } from '../../domain/plan/planReview';
import { userNames, usesOf } from '../../domain/usage/imageUsage';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { key } from '../engine/answers';
import { askForm, switchRow, textRow, type FormRow } from '../engine/form';
import { step } from '../engine/step';
import { askPlan } from '../plan/askPlan';
import { readLocks } from '../plan/readLocks';
import type { Decision } from '../plan/reviewPlan';
import type { WizardServices } from '../services';
import { versionsReader, type LoadedVersions } from './versionsReader';

const rulesKey = key<RetentionRules>('rules');

export interface CleanUpDecision {
  readonly decision: Decision;
  /** The decision on every version in the judgement from which a plan came, to be kept as a log. */
  readonly log: (plan: Plan) => string;
}

/**
 * Suggests rules, and plans the deletion of the versions to which they apply. The review shows the decision on each version,
 * where the user can change it. Each definition is evaluated separately.
 */
export async function askCleanUp(
  definitions: readonly ImageDefinition[],
  services: WizardServices,
): Promise<CleanUpDecision | undefined> {
  const { reader, clock } = services;
  const read = versionsReader(definitions, services);
  /** Of all judgements, by what they delete: the plan that is run need not be the one judged last. */
  const judgements = new Map<string, readonly RetentionDecision[]>();

  function decide(
    versions: readonly LoadedVersions[],
    rules: RetentionRules,
    choices: TargetChoices,
  ): readonly RetentionDecision[] {
    const now = clock.now();
    return chosenByHand(
      byHand =>
        withinLimit(
          versions.flatMap(one =>
            retentionOf(
              one.versions,
              { ...rules, ...byHand },
              { now, users: one.users?.items, unreadUsers: one.users?.unread },
            ),
          ),
          rules.limit,
        ),
      choices,
    );
  }

  const askRules = step({
    key: rulesKey,
    show: value => ({ label: l10n.t('Rules'), value: rulesText(value) }),
    suggest: () => Promise.resolve(startRules),
    ask: ({ page, prompter, draft }) =>
      askForm(
        { page, prompter },
        l10n.t('A version is deleted only if every rule allows it'),
        draft ?? startRules,
        ruleRows,
      ),
  });
  const decision = await askPlan(
    definitions.length === 1 && definitions[0]
      ? l10n.t('Clean Up Versions of {0}', fullName(definitions[0].id))
      : l10n.t('Clean Up Versions of {0} Image Definitions', definitions.length),
    [askRules],
    async (answers, choices) => {
      const galleries = [...new Set(definitions.flatMap(({ id }) => parentId(id) ?? []))];
      const [all, found, locks] = await Promise.all([
        read(),
        Promise.all(galleries.map(id => reader.gallery(id))).catch(() => []),
        readLocks(galleries, reader),
      ]);
      const rules = answers.need(rulesKey);
      const decisions = dueFirst(decide(all, rules, choices), decide(all, rules, new Map()));
      const users = [...new Set(all.map(one => one.users))];
      const known = users.filter(one => one !== undefined);
      const plan = cleanUp(decisions, {
        users: known.length === users.length ? known.flatMap(({ items }) => items) : undefined,
        unreadUsers: [...new Set(known.flatMap(({ unread }) => unread))],
        locks,
        siblings: all.flatMap(one => one.versions),
        softDelete: found.length > 0 && found.every(one => one?.softDelete),
      });
      judgements.set(deletionsOf(plan), decisions);
      const loadedWith = new Map(all.flatMap(one => one.versions.map(({ id }) => [idKey(id), one] as const)));
      return {
        plan,
        columns: [l10n.t('Published'), l10n.t('Used by'), l10n.t('Decision')],
        optional: decisions.map(one =>
          optionalTarget(one, definitions.length > 1, loadedWith.get(idKey(one.version.id))),
        ),
      };
    },
    services,
  );
  return decision && { decision, log: plan => cleanUpLog(judgements.get(deletionsOf(plan)) ?? [], clock.now()) };
}

function deletionsOf({ changes }: Plan): string {
  return changes.map(({ target }) => idKey(target)).join('\n');
}

function optionalTarget(
  decision: RetentionDecision,
  isOneOfSeveral: boolean,
  definition: LoadedVersions | undefined,
): OptionalTarget {
  const { version, shouldDelete, reason } = decision;
  return {
    id: version.id,
    label: isOneOfSeveral ? fullName(version.id) : version.name,
    isRefused: false,
    isFixed: isFixed(decision),
    facts: [
      version.publishedDate === undefined ? l10n.t('unknown') : isoDate(version.publishedDate).slice(0, 10),
      usersText(version, definition),
      shouldDelete ? l10n.t('delete: {0}', reasonText(reason)) : l10n.t('keep: {0}', reasonText(reason)),
    ],
  };
}

function usersText(version: ImageVersion, definition: LoadedVersions | undefined): string {
  if (!definition?.users) return l10n.t('unknown');
  const users = usesOf(version, definition.users.items, definition.versions).map(({ user }) => user);
  return users.length === 0 ? l10n.t('none') : userNames(users);
}

const startRules: RetentionRules = { keepNewest: 3, olderThanDays: 30, limit: 20 };

function ruleRows(): readonly FormRow<RetentionRules>[] {
  const number = (
    label: string,
    name: 'keepNewest' | 'olderThanDays' | 'limit',
    detail: string,
    least: number,
  ): FormRow<RetentionRules> =>
    textRow<RetentionRules>(
      label,
      one => (one[name] === undefined ? undefined : String(one[name])),
      (one, text) => ({ ...one, [name]: text === '' ? (name === 'limit' ? one.limit : undefined) : Number(text) }),
      {
        detail,
        problem: text =>
          /^\d+$/.test(text) && Number(text) >= least ? undefined : l10n.t('Enter a whole number, {0} or more.', least),
      },
    );
  return [
    number(
      l10n.t('Keep the newest'),
      'keepNewest',
      l10n.t("Healthy versions to keep; failed versions don't count."),
      1,
    ),
    number(l10n.t('Older than (days)'), 'olderThanDays', l10n.t('Leave empty for any age.'), 0),
    switchRow<RetentionRules>(
      l10n.t('Expired only'),
      one => one.expiredOnly ?? false,
      (one, expiredOnly) => ({ ...one, expiredOnly }),
    ),
    switchRow<RetentionRules>(
      l10n.t('Include failed versions'),
      one => one.includeFailed ?? false,
      (one, includeFailed) => ({ ...one, includeFailed }),
    ),
    textRow<RetentionRules>(
      l10n.t('Keep versions with these tags'),
      one => one.keepTags?.join(', '),
      (one, text) => ({
        ...one,
        keepTags: text
          .split(',')
          .map(part => part.trim())
          .filter(Boolean),
      }),
      { prompt: l10n.t('Tags that protect a version from deletion, as name or name=value, separated by commas') },
    ),
    number(l10n.t('Maximum per run'), 'limit', l10n.t('How many versions are deleted in one run, oldest first.'), 1),
  ];
}

/** The rules that are set, in a line. */
function rulesText(rules: RetentionRules): string {
  return ruleRows()
    .map(row => [row, row.describe(rules)] as const)
    .filter(([, value]) => value !== l10n.t('none') && value !== l10n.t('off'))
    .map(([{ label }, value]) => `${label}: ${value}`)
    .join(' · ');
}
