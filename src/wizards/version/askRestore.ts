import * as l10n from '@vscode/l10n';
import { daysLeftText } from '../../base/duration';
import { fullName, parentId } from '../../domain/id/resourceId';
import { inResourceOrder } from '../../domain/resource/inResourceOrder';
import { daysLeft, purgeVersions, restoreVersions } from '../../domain/version/restoreVersions';
import type { SoftDeletedVersion } from '../../domain/version/softDeletedVersion';
import { key } from '../engine/answers';
import type { Choice } from '../engine/prompter';
import { step } from '../engine/step';
import { askPlan } from '../plan/askPlan';
import { readLocks } from '../plan/readLocks';
import type { Decision } from '../plan/reviewPlan';
import type { WizardServices } from '../services';

const keys = { deleted: key<readonly SoftDeletedVersion[]>('deleted'), what: key<'restore' | 'purge'>('what') };

/** Asks which soft-deleted versions of a gallery or definition to restore or purge. */
export async function askRestore(id: string, title: string, services: WizardServices): Promise<Decision | undefined> {
  const { reader, clock } = services;
  const steps = [
    step({
      key: keys.deleted,
      ask: ({ page, prompter }) =>
        prompter.pickMany<SoftDeletedVersion>({
          page,
          placeholder: l10n.t('Deleted versions that Azure still keeps'),
          emptyMessage: l10n.t(
            'There are no deleted versions here. Only galleries with soft delete keep them, for a few days.',
          ),
          choices: async () =>
            inResourceOrder(await reader.softDeletedVersions(id)).map(one => choiceOf(one, clock.now())),
        }),
    }),
    step({
      key: keys.what,
      ask: ({ page, prompter }) =>
        prompter.pick<'restore' | 'purge'>({
          page,
          placeholder: l10n.t('What to do with these versions'),
          choices: () => [
            { icon: 'history', label: l10n.t('Restore'), value: 'restore' },
            {
              icon: 'trash',
              label: l10n.t('Delete Permanently'),
              description: l10n.t("you're billed for them until then"),
              value: 'purge',
            },
          ],
        }),
    }),
  ];
  return askPlan(
    title,
    steps,
    async answers => {
      const deleted = answers.need(keys.deleted);
      const parents = [...new Set(deleted.flatMap(one => parentId(one.id) ?? []))];
      const restores = answers.need(keys.what) === 'restore';
      const versions = await Promise.all(parents.map(parent => reader.versions(parent))).catch(() => undefined);
      const facts = { now: clock.now(), versions: versions?.flat() };
      if (restores) return restoreVersions(deleted, facts);
      const ids = deleted.map(one => one.id);
      return purgeVersions(deleted, { ...facts, locks: await readLocks(ids, reader) });
    },
    services,
  );
}

function choiceOf(one: SoftDeletedVersion, now: number): Choice<SoftDeletedVersion> {
  const left = daysLeft(one, now);
  return {
    label: fullName(one.id),
    description: left === undefined ? l10n.t('kept for a few days') : daysLeftText(left),
    value: one,
  };
}
