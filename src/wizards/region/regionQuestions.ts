import * as l10n from '@vscode/l10n';
import { replicaCountProblem } from '../../domain/region/replicaNotices';
import type { StorageAccountType } from '../../domain/version/imageVersion';
import { replicaAdvice } from '../../domain/region/replicaAdvice';
import { storageAccountTypes, storageTypeName } from '../../domain/region/storageTypeName';
import type { Context } from '../engine/form';

/** Premium SSD v2 holds replicas too, but the storage types a region offers are not told for it. */
export const offeredTypes = storageAccountTypes.filter(type => type !== 'PremiumV2_LRS');

/** Replicas as a number, or from how many machines are made at once. */
export async function askReplicaCount({ page, prompter }: Context, before: number, where: string): Promise<number> {
  const typed = await prompter.input({
    page,
    prompt: l10n.t(
      'Replicas in {0}, or virtual machines created at once, such as 90 vms; one replica serves about 20',
      where,
    ),
    value: String(before),
    validate: text => replicaCountProblem(String(replicasFrom(text) ?? text)),
  });
  return replicasFrom(typed) ?? Number(typed);
}

function replicasFrom(text: string): number | undefined {
  const machines = /^(\d+)\s*(?:vms?|machines?)$/i.exec(text.trim())?.[1];
  return machines === undefined ? undefined : replicaAdvice(Number(machines));
}

/** On what the replicas are stored; what is not `offered` there is shown with the reason. */
export async function askStorage(
  { page, prompter }: Context,
  before: StorageAccountType,
  offered: readonly StorageAccountType[],
  where: string,
): Promise<StorageAccountType> {
  return prompter.pick<StorageAccountType>({
    page,
    placeholder: l10n.t('Storage type of the replicas in {0}', where),
    choices: () =>
      offeredTypes.map(type => ({
        label: storageTypeName(type),
        description: type,
        value: type,
        ...(!offered.includes(type) && { refusal: l10n.t("{1} isn't available in {0}.", where, type) }),
      })),
    active: type => type === before,
  });
}

/** Whether the region's own latest leaves the version out. */
export async function askLatest({ page, prompter }: Context, before: boolean, where: string): Promise<boolean> {
  return prompter.pick<boolean>({
    page,
    placeholder: l10n.t('Latest in {0}', where),
    choices: () => [
      { label: l10n.t('Included in latest'), value: false },
      { label: l10n.t('Excluded from latest'), value: true },
    ],
    active: value => value === before,
  });
}
