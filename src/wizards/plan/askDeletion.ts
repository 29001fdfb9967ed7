import * as l10n from '@vscode/l10n';
import { childName } from '../../domain/deletion/childName';
import { deleteResources } from '../../domain/deletion/deleteResources';
import { isVersionOfChild } from '../../domain/deletion/isVersionOfChild';
import { key } from '../engine/answers';
import { step } from '../engine/step';
import type { WizardServices } from '../services';
import { askPlan } from './askPlan';
import { readDeletion, withOthers } from './readDeletion';
import type { Decision } from './reviewPlan';
import { startingWith } from './startingWith';

const others = key<readonly string[]>('others');

/**
 * Previews the deletion of galleries, definitions and versions with their contents. First asks what else in the galleries
 * to delete, since Azure only deletes what is empty. Each judgement of the plan reads them again.
 */
export async function askDeletion(ids: readonly string[], services: WizardServices): Promise<Decision | undefined> {
  const first = await readDeletion(ids, services);
  const { roots, facts } = first;
  const found = (roots.galleries ?? []).flatMap(one => one.others ?? []).filter(id => !isVersionOfChild(id));
  const ask = step({
    key: others,
    when: () => found.length > 0,
    ask: ({ page, prompter, draft }) =>
      prompter.pickMany<string>({
        page,
        placeholder: l10n.t('What else to delete from the gallery; it can only be deleted when it is empty'),
        choices: () =>
          found.map(id => ({ label: childName(id), value: id, ...(draft?.includes(id) && { picked: true }) })),
      }),
  });
  const { title } = deleteResources(roots, facts);
  // While a question is open, Azure may change.
  const read = startingWith(found.length === 0 ? first : undefined, () => readDeletion(ids, services));
  return askPlan(
    title,
    [ask],
    async answers => {
      const now = await read();
      return deleteResources(withOthers(now.roots, answers.get(others) ?? []), now.facts);
    },
    services,
  );
}
