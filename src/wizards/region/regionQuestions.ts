import * as l10n from '@vscode/l10n';
import { replicaAdvice } from '../../domain/region/replicaAdvice';
import { replicaCountProblem } from '../../domain/region/replicaNotices';
import { isListedType, storageAccountTypes, storageTypeName } from '../../domain/region/storageTypeName';
import type { StorageAccountType } from '../../domain/version/imageVersion';
import type { Context } from '../engine/form';

/** Types that Azure doesn't list for regions are left out, unless they are already chosen. */
export const offeredTypes = storageAccountTypes.filter(isListedType);

/** Asks for the number of replicas, or derives it from the number of VMs created at once. */
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

/** Asks for the storage type. Types that aren't `offered` are shown with the reason. */
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
      storageAccountTypes
        .filter(type => isListedType(type) || type === before)
        .map(type => ({
          label: storageTypeName(type),
          description: type,
          value: type,
          ...(isListedType(type) &&
            !offered.includes(type) && { refusal: l10n.t("{1} isn't available in {0}.", where, type) }),
        })),
    active: type => type === before,
  });
}

/** Asks whether to exclude the version from the region's latest. */
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
