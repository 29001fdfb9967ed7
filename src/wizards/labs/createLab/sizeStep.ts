import * as l10n from '@vscode/l10n';
import { sameName } from '../../../domain/id/sameName';
import type { LabChoice, LabChoiceFacts } from '../../../domain/labs/lab/labChoice';
import type { LabSize } from '../../../domain/labs/labSize';
import { labSizeNotices } from '../../../domain/labs/labSizeNotices';
import { noticeText } from '../../../domain/plan/notice';
import { countText } from '../../../domain/resource/countText';
import { askNested } from '../../engine/askNested';
import type { Context } from '../../engine/form';
import type { Choice } from '../../engine/prompter';

/** The original sizes of classic lab accounts. Their API lists no others. */
const classicSizes = ['Basic', 'Standard', 'Performance'];

/**
 * Asks for the machine size.
 * @param choice the lab as answered so far, with one machine
 * @param used sizes of other labs in the same lab account
 */
export async function askSize(
  { page, prompter }: Context,
  choice: LabChoice,
  facts: () => Promise<Pick<LabChoiceFacts, 'now' | 'sizes' | 'usages' | 'locations'>>,
  used: () => Promise<readonly string[]>,
  draft: string | undefined,
): Promise<string> {
  const isClassic = choice.owner.kind === 'labAccount';
  for (;;) {
    const chosen = await prompter.pick<string>({
      page,
      placeholder: l10n.t('Size of the virtual machines'),
      choices: async () => (isClassic ? classicChoices(await used()) : sizeChoices(choice, await facts())),
      active: name => name === draft,
    });
    if (chosen !== '') return chosen;
    const typed = await askNested(page, inner =>
      prompter.input({
        page: inner,
        prompt: l10n.t('Size, as named in the lab account'),
        value: draft ?? '',
        validate: text => (text.trim() === '' ? l10n.t('Enter a size.') : undefined),
      }),
    );
    if (typed !== undefined) return typed;
  }
}

/** Sizes that fit the image and the remaining quota first; the others with the reason. */
function sizeChoices(
  choice: LabChoice,
  facts: Pick<LabChoiceFacts, 'now' | 'sizes' | 'usages' | 'locations'>,
): Choice<string>[] {
  const { sizes = [], usages = [] } = facts;
  const judged = [...sizes]
    .sort((a, b) => a.vCPUs - b.vCPUs || (a.memoryGB ?? 0) - (b.memoryGB ?? 0) || a.name.localeCompare(b.name))
    .map(size => {
      const spec = { ...choice.spec, size: size.name, capacity: Math.max(1, size.minCapacity) };
      const errors = labSizeNotices({ ...choice, spec }, facts).filter(({ severity }) => severity === 'error');
      return { size, refusal: errors.map(noticeText).join(' ') };
    });
  const left = ({ family }: LabSize): number | undefined => {
    const row = usages.find(one => sameName(one.family, family));
    return row && row.limit - row.current;
  };
  const toChoice = ({ size, refusal }: (typeof judged)[number]): Choice<string> => ({
    label: size.name,
    description: describe(size, left(size)),
    value: size.name,
    group: refusal === '' ? l10n.t('Compatible') : l10n.t('Not compatible'),
    ...(refusal !== '' && { refusal }),
  });
  return [
    ...judged.filter(({ refusal }) => refusal === '').map(toChoice),
    ...judged.filter(({ refusal }) => refusal !== '').map(toChoice),
  ];
}

function describe({ vCPUs, memoryGB, gpu }: LabSize, left: number | undefined): string {
  return [
    memoryGB === undefined ? countText(vCPUs, 'vCPU') : l10n.t('{0}, {1} GB', countText(vCPUs, 'vCPU'), memoryGB),
    gpu ? 'GPU' : '',
    left === undefined ? '' : left === 1 ? l10n.t('1 core left') : l10n.t('{0} cores left', left),
  ]
    .filter(Boolean)
    .join(' · ');
}

function classicChoices(used: readonly string[]): Choice<string>[] {
  const own = [...new Set(used)].sort();
  return [
    ...own.map(name => ({ label: name, value: name, group: l10n.t('Used by other labs here') })),
    ...classicSizes
      .filter(name => !own.includes(name))
      .map(name => ({ label: name, value: name, group: l10n.t('Lab account sizes') })),
    { icon: 'edit', label: l10n.t('Another size…'), value: '', group: l10n.t('Other') },
  ];
}
