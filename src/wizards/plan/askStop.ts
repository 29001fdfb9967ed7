import * as l10n from '@vscode/l10n';
import type { OperationRecord } from '../../operations/journal/record';
import { stepTexts, stopped } from '../../operations/stopped';
import { key } from '../engine/answers';
import { runFlow } from '../engine/flow';
import type { Choice, Prompter } from '../engine/prompter';
import { step } from '../engine/step';

const confirmed = key<boolean>('stop');

/** Asks whether to stop following an operation, and shows what goes on in Azure and what isn't run. */
export async function askStop(operation: OperationRecord, prompter: Prompter): Promise<boolean> {
  const question = step({
    key: confirmed,
    ask: ({ page }) =>
      prompter.pick<boolean>({
        page,
        placeholder: l10n.t("Review what isn't followed any more, then press Enter to stop"),
        choices: () => choicesOf(operation),
      }),
  });
  const title = l10n.t('Stop Following "{0}"', operation.plan.title);
  return (await runFlow(title, [question], prompter))?.get(confirmed) === true;
}

function choicesOf(operation: OperationRecord): readonly Choice<boolean>[] {
  const before = stepTexts(operation, 'skipped');
  const after = stopped(operation, 0);
  const skipped = stepTexts(after, 'skipped').filter(text => !before.includes(text));
  const rows = (group: string, texts: readonly string[]): Choice<boolean>[] =>
    texts.map(label => ({ label, group, value: false, readOnly: true }));
  return [
    { icon: 'eye-closed', label: l10n.t('Stop Following'), value: true },
    ...rows(l10n.t('Will continue in Azure'), stepTexts(after, 'unfollowed')),
    ...rows(l10n.t("This won't be run"), skipped),
  ];
}
