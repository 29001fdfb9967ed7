import * as l10n from '@vscode/l10n';
import type { LabReader } from '../../../azure/labPorts';
import { toFailure } from '../../../domain/errors/failure';
import { idKey, nameOf, resourceGroupOf, subscriptionOf } from '../../../domain/id/resourceId';
import type { UnreadLabs } from '../../../domain/labs/exports/rescueReport';
import type { Lab } from '../../../domain/labs/lab/lab';
import { labSite } from '../../../domain/labs/labService';
import type { LabAccount } from '../../../domain/labs/owner/labAccount';
import { countText } from '../../../domain/resource/countText';
import type { Choice } from '../../engine/prompter';
import type { WizardServices } from '../../services';

/** Labs grouped by lab plan, classic lab account, or deleted lab plan. */
export interface OwnedLabs {
  readonly id: string;
  readonly labs: readonly Lab[];
}

export interface FoundOwners {
  /** Includes failures to read, as read-only choices. */
  readonly choices: readonly Choice<OwnedLabs>[];
  readonly unread: readonly UnreadLabs[];
}

/** Every visible lab, by owner, and what couldn't be read. */
export async function findLabOwners({ labReader: reader, regionNames }: WizardServices): Promise<FoundOwners> {
  const [plans, labs, accounts, regionName] = await Promise.all([
    reader.labPlans(),
    reader.labs(),
    reader.labAccounts(),
    regionNames(),
  ]);
  const ofPlan = (id: string): readonly Lab[] =>
    byTitle(labs.items.filter(({ labPlanId }) => idKey(labPlanId ?? '') === idKey(id)));
  const there = new Set(plans.items.map(({ id }) => idKey(id)));
  const orphans = labs.items.filter(({ labPlanId }) => !there.has(idKey(labPlanId ?? '')));
  const classic = await Promise.all(accounts.items.map(account => readAccount(account, reader)));
  const failures = [plans, labs, accounts].flatMap(listing => listing.failures);
  const unread = [
    ...new Map(
      failures.map(({ subscription: { id, name }, failure }) => [
        idKey(id),
        { of: name, subscriptionId: id, reason: failure.message },
      ]),
    ).values(),
    ...classic.flatMap(one => one.unread ?? []),
  ];
  const choices: Choice<OwnedLabs>[] = [
    ...plans.items.map(({ id, name, location }) =>
      choiceOf({ id, labs: ofPlan(id) }, 'mortar-board', name, regionName(location), l10n.t('Lab plans')),
    ),
    ...(orphans.length === 0
      ? []
      : [
          choiceOf(
            { id: '', labs: byTitle(orphans) },
            'question',
            l10n.t('Labs without a lab plan'),
            '',
            l10n.t('Without a lab plan'),
          ),
        ]),
    ...classic.flatMap(({ account: { id, name, location }, labs: own }) =>
      own
        ? choiceOf(
            { id, labs: own },
            'archive',
            name,
            regionName(location),
            l10n.t('Classic lab accounts'),
            l10n.t('Templates can be exported only on the Lab Services site: {0}', labSite),
          )
        : [],
    ),
    ...unread.map(({ of, reason }) => ({
      icon: 'warning',
      label: of,
      detail: reason,
      value: { id: '', labs: [] },
      readOnly: true,
      refusal: l10n.t("Couldn't be read: {0}", reason),
      group: l10n.t("Couldn't be read"),
    })),
  ];
  return { choices, unread };
}

/** The labs of a classic lab account can only be listed per account. */
async function readAccount(
  account: LabAccount,
  reader: LabReader,
): Promise<{
  readonly account: LabAccount;
  readonly labs?: readonly Lab[];
  readonly unread?: UnreadLabs;
}> {
  try {
    return { account, labs: byTitle(await reader.accountLabs(account.id)) };
  } catch (error) {
    const { id, name } = account;
    return { account, unread: { of: name, subscriptionId: subscriptionOf(id), reason: toFailure(error).message } };
  }
}

function choiceOf(
  owner: OwnedLabs,
  icon: string,
  name: string,
  region: string,
  group: string,
  detail?: string,
): Choice<OwnedLabs> {
  const count = countText(owner.labs.length, 'lab');
  const place = [region, resourceGroupOf(owner.id)];
  return {
    icon,
    label: name || nameOf(owner.id),
    description: [count, ...place].filter(Boolean).join(' · '),
    detail,
    value: owner,
    group,
    picked: true,
  };
}

function byTitle(labs: readonly Lab[]): readonly Lab[] {
  return [...labs].sort((a, b) => a.title.localeCompare(b.title));
}
