import * as l10n from '@vscode/l10n';
import { labSite } from '../../../domain/labs/labService';
import type { Lab } from '../../../domain/model/lab';
import { idKey, nameOf, resourceGroupOf } from '../../../domain/resourceId';
import type { Choice } from '../../engine/prompter';
import type { WizardServices } from '../../services';

/** What labs hang on: a lab plan, a classic lab account, or a lab plan that is gone. */
export interface LabOwner {
  readonly id: string;
  readonly labs: readonly Lab[];
}

/** Every lab that can be seen, by what it hangs on; and what could not be read, which is there to be read only. */
export async function labOwnerChoices({ labReader: reader }: WizardServices): Promise<readonly Choice<LabOwner>[]> {
  const [plans, labs, accounts] = await Promise.all([reader.labPlans(), reader.labs(), reader.labAccounts()]);
  const ofPlan = (id: string): readonly Lab[] =>
    byTitle(labs.items.filter(({ labPlanId }) => idKey(labPlanId ?? '') === idKey(id)));
  const there = new Set(plans.items.map(({ id }) => idKey(id)));
  const orphans = labs.items.filter(({ labPlanId }) => !there.has(idKey(labPlanId ?? '')));
  const classic = await Promise.all(
    accounts.items.map(async account => ({ account, labs: byTitle(await reader.accountLabs(account.id)) })),
  );
  const failures = [plans, labs, accounts].flatMap(listing => listing.failures);
  const failed = new Map(failures.map(({ subscription, failure }) => [subscription.name, failure.message]));
  return [
    ...plans.items.map(({ id, name, location }) =>
      choiceOf({ id, labs: ofPlan(id) }, 'mortar-board', name, location, l10n.t('Lab plans')),
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
    ...classic.map(({ account: { id, name, location }, labs: own }) =>
      choiceOf(
        { id, labs: own },
        'archive',
        name,
        location,
        l10n.t('Classic lab accounts'),
        l10n.t('Exported only in the Lab Services site: {0}', labSite),
      ),
    ),
    ...[...failed].map(([name, message]) => ({
      label: `$(warning) ${name}`,
      detail: message,
      value: { id: '', labs: [] },
      readOnly: true,
      refusal: l10n.t('Could not be read: {0}', message),
      group: l10n.t('Could not be read'),
    })),
  ];
}

function choiceOf(
  owner: LabOwner,
  icon: string,
  name: string,
  location: string,
  group: string,
  detail?: string,
): Choice<LabOwner> {
  const count = owner.labs.length === 1 ? l10n.t('1 lab') : l10n.t('{0} labs', owner.labs.length);
  const place = [location, resourceGroupOf(owner.id)];
  return {
    label: `$(${icon}) ${name || nameOf(owner.id)}`,
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
