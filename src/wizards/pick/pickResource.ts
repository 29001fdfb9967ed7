import * as l10n from '@vscode/l10n';
import { AzureError } from '../../domain/errors/failure';
import { sameId } from '../../domain/id/resourceId';
import { targetKindNames } from '../../domain/id/targetKind';
import { key } from '../engine/answers';
import { runFlow } from '../engine/flow';
import type { Choice } from '../engine/prompter';
import { step } from '../engine/step';
import type { WizardServices } from '../services';
import { previousFirst } from './previousFirst';
import { resourceChoices } from './resourceChoices';
import type { TargetQuery } from './targetQuery';

const chosen = key<readonly string[]>('resources');

/** Lets the user pick a command's targets, `among` given IDs or from all. Empty if the user cancelled. */
export async function pickResources(
  query: TargetQuery,
  services: Pick<WizardServices, 'prompter' | 'reader' | 'labReader' | 'store' | 'regionNames'>,
  among?: readonly string[],
): Promise<readonly string[]> {
  const names = targetKindNames(query.kinds, 'disjunction');
  const choices = async (): Promise<readonly Choice<string>[]> => {
    const all = await resourceChoices(query.kinds, services, query.state);
    const offered = all.filter(
      ({ value }) => !sameId(value, query.except ?? '') && (among?.some(id => sameId(id, value)) ?? true),
    );
    if (offered.length > 0) return query.except === undefined ? offered : previousFirst(offered, query.except);
    const message = l10n.t(
      "There's nothing to choose from. No suitable {0} were found in the selected subscriptions.",
      names,
    );
    throw new AzureError({ reason: 'notFound', code: 'NothingToChoose', message });
  };
  const ask = step({
    key: chosen,
    ask: async ({ page, prompter }) =>
      query.many
        ? prompter.pickMany<string>({ page, placeholder: l10n.t('Choose one or more: {0}', names), choices })
        : [await prompter.pick<string>({ page, placeholder: l10n.t('Choose one: {0}', names), choices })],
  });
  return (await runFlow(query.title, [ask], services.prompter))?.get(chosen) ?? [];
}
