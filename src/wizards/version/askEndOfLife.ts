import * as l10n from '@vscode/l10n';
import { fullName, parentId, subscriptionOf } from '../../domain/id/resourceId';
import type { Plan } from '../../domain/plan/plan';
import { endOfLifeProblem } from '../../domain/version/endOfLife';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { versionLifecycle, type LifecycleEdit } from '../../domain/version/versionLifecycle';
import { key } from '../engine/answers';
import { step } from '../engine/step';
import { askPlan } from '../plan/askPlan';
import type { Decision } from '../plan/reviewPlan';
import type { WizardServices } from '../services';

const keys = { date: key<string>('date'), block: key<boolean>('block') };

/** Asks for the end of life of versions, and whether deletion is blocked until then. */
export async function askEndOfLife(
  versions: readonly ImageVersion[],
  services: WizardServices,
): Promise<Decision | undefined> {
  const [first] = versions;
  if (!first) return undefined;
  const { clock } = services;
  const steps = [
    step({
      key: keys.date,
      ask: ({ page, prompter, draft }) =>
        prompter.input({
          page,
          prompt: l10n.t('End-of-life date (YYYY-MM-DD); you can change it later, but not remove it'),
          placeholder: '2030-12-31',
          value: draft ?? first.endOfLifeDate?.slice(0, 10) ?? '',
          validate: text => endOfLifeProblem(text.trim(), clock.now()),
        }),
    }),
    step({
      key: keys.block,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<boolean>({
          page,
          placeholder: l10n.t('Deletion before end of life'),
          choices: () => [
            { label: l10n.t('Can be deleted at any time'), value: false },
            {
              label: l10n.t("Can't be deleted before then"),
              description: l10n.t('by anyone, until this is turned off'),
              value: true,
            },
          ],
          active: value => value === (draft ?? first.blockDeletionBeforeEndOfLife),
        }),
    }),
  ];
  const title =
    versions.length === 1
      ? l10n.t('Set End of Life of {0}', fullName(first.id))
      : l10n.t('Set End of Life of {0} Versions', versions.length);
  return askPlan(
    title,
    steps,
    answers =>
      lifePlan(
        versions,
        { endOfLifeDate: answers.need(keys.date), blockDeletionBeforeEndOfLife: answers.need(keys.block) },
        services,
      ),
    services,
  );
}

/** Reads what the plan's guards need, and builds it. */
export async function lifePlan(
  versions: readonly ImageVersion[],
  query: LifecycleEdit,
  { reader, clock }: Pick<WizardServices, 'reader' | 'clock'>,
): Promise<Plan> {
  const parents = [...new Set(versions.flatMap(({ id }) => parentId(id) ?? []))];
  const [siblings, locations] = await Promise.all([
    Promise.all(parents.map(id => reader.versions(id))).catch(() => undefined),
    reader.locations(subscriptionOf(versions[0]?.id ?? '')).catch(() => undefined),
  ]);
  return versionLifecycle(versions, query, {
    now: clock.now(),
    siblings: siblings?.flat(),
    locations,
  });
}
