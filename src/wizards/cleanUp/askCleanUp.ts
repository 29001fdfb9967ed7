import * as l10n from '@vscode/l10n';
import { isoDate } from '../../base/date';
import { cleanUpLog } from '../../domain/cleanUp/cleanUpLog';
import { cleanUp } from '../../domain/cleanUp/cleanUpPlan';
import { reasonText } from '../../domain/cleanUp/reasonText';
import { retentionOf, withinLimit, type RetentionRules, type RetentionDecision } from '../../domain/cleanUp/retention';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { fullName, idKey, parentId } from '../../domain/id/resourceId';
import type { ImageUsers } from '../../domain/usage/imageUser';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { key } from '../engine/answers';
import { askForm, switchRow, textRow, type FormRow } from '../engine/form';
import { step } from '../engine/step';
import { askPlan } from '../plan/askPlan';
import { readLocks } from '../plan/readLocks';
import type { Decision } from '../plan/reviewPlan';
import type { WizardServices } from '../services';

const keys = { rules: key<RetentionRules>('rules'), decisions: key<readonly RetentionDecision[]>('decisions') };

export interface CleanUpDecision {
  readonly decision: Decision;
  /** The verdict on every version, to be kept as a log. */
  readonly log: string;
}

/**
 * Asks for the rules, shows the verdict on each version, and plans the deletion of those selected. Each definition is
 * evaluated separately.
 */
export async function askCleanUp(
  definitions: readonly ImageDefinition[],
  services: WizardServices,
): Promise<CleanUpDecision | undefined> {
  const { reader, clock } = services;
  const loaded = loader(definitions, services);
  let taken: readonly RetentionDecision[] = [];
  const steps = [
    step({
      key: keys.rules,
      ask: ({ page, prompter, draft }) =>
        askForm(
          { page, prompter },
          l10n.t('A version is deleted only if every rule allows it'),
          draft ?? startRules,
          ruleRows,
        ),
    }),
    step({
      key: keys.decisions,
      ask: async ({ page, prompter, answers }) => {
        const rules = answers.need(keys.rules);
        const judge = async (over: Partial<RetentionRules>) =>
          withinLimit(
            (await loaded()).flatMap(({ versions, users }) =>
              retentionOf(
                versions,
                { ...rules, ...over },
                {
                  now: clock.now(),
                  users: users?.items,
                  unreadUsers: users?.unread,
                },
              ),
            ),
            rules.limit,
          );
        const decisions = await judge({});
        const ticked = await prompter.pickMany<string>({
          page,
          placeholder: l10n.t('Versions to delete, and why the others are kept; select or clear any of them'),
          choices: () => decisions.map(one => choiceOf(one, definitions.length > 1)),
        });
        // Those beyond the limit don't take the place of those that were cleared.
        const deselected = decisions.filter(
          ({ shouldDelete, reason, version }) =>
            (shouldDelete || reason === 'overLimit') && !ticked.includes(idKey(version.id)),
        );
        const deletedByRules = new Set(
          decisions.filter(one => one.shouldDelete).map(({ version }) => idKey(version.id)),
        );
        const selected = new Set(ticked.filter(one => !deletedByRules.has(one)));
        return judge({ selected, deselected: new Set(deselected.map(({ version }) => idKey(version.id))) });
      },
    }),
  ];
  const decision = await askPlan(
    definitions.length === 1 && definitions[0]
      ? l10n.t('Clean Up Versions of {0}', fullName(definitions[0].id))
      : l10n.t('Clean Up Versions of {0} Image Definitions', definitions.length),
    steps,
    async answers => {
      taken = answers.need(keys.decisions);
      const all = await loaded();
      const read = all.flatMap(one => one.users ?? []);
      const isRead = read.length === all.length;
      const galleries = [...new Set(definitions.flatMap(({ id }) => parentId(id) ?? []))];
      const [kept, locks] = await Promise.all([
        Promise.all(galleries.map(id => reader.gallery(id))).catch(() => []),
        readLocks(galleries, reader),
      ]);
      return cleanUp(taken, {
        users: isRead ? read.flatMap(({ items }) => items) : undefined,
        unreadUsers: [...new Set(read.flatMap(({ unread }) => unread))],
        locks,
        siblings: all.flatMap(one => one.versions),
        softDelete: kept.length > 0 && kept.every(one => one?.softDelete),
      });
    },
    services,
  );
  return decision && { decision, log: cleanUpLog(taken, clock.now()) };
}

/** Reads versions with their replication, and their usage, once. */
function loader(definitions: readonly ImageDefinition[], { reader }: WizardServices) {
  type Loaded = { readonly versions: readonly ImageVersion[]; readonly users: ImageUsers | undefined };
  let reading: Promise<readonly Loaded[]> | undefined;
  const readOne = async ({ id }: ImageDefinition): Promise<Loaded> => {
    const [listed, users] = await Promise.all([reader.versions(id), reader.imageUsers(id).catch(() => undefined)]);
    const versions = await Promise.all(listed.map(async one => (await reader.version(one.id).catch(() => one)) ?? one));
    return { versions, users };
  };
  return () => (reading ??= Promise.all(definitions.map(readOne)));
}

function choiceOf({ version, shouldDelete, reason }: RetentionDecision, isOneOfSeveral: boolean) {
  const fixed = ['busy', 'blocked', 'tagged', 'lastHealthy'].includes(reason);
  const text = shouldDelete ? l10n.t('delete: {0}', reasonText(reason)) : l10n.t('keep: {0}', reasonText(reason));
  return {
    label: isOneOfSeveral ? fullName(version.id) : version.name,
    description: [text, version.publishedDate && isoDate(version.publishedDate).slice(0, 10)]
      .filter(Boolean)
      .join(' · '),
    value: idKey(version.id),
    picked: shouldDelete,
    ...(fixed && { refusal: l10n.t("This version can't be selected for deletion.") }),
  };
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
