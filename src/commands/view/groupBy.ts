import * as l10n from '@vscode/l10n';
import { setting, updateSetting, type Settings } from '../../platform/settings';
import { pickFrom } from '../../platform/surface/pickFrom';
import type { Command } from '../services';

/** Group By…: how galleries and managed images are grouped. */
export const groupBy: Command = () => async () => {
  const current = setting('groupBy');
  const choices: readonly { label: string; value: Settings['groupBy'] }[] = [
    { label: l10n.t('None'), value: 'none' },
    { label: l10n.t('Subscription'), value: 'subscription' },
    { label: l10n.t('Resource group'), value: 'resourceGroup' },
    { label: l10n.t('Region'), value: 'location' },
  ];
  const picked = await pickFrom(
    choices.map(choice => ({ ...choice, ...(choice.value === current && { description: l10n.t('current') }) })),
    l10n.t('Group By'),
  );
  if (picked) await updateSetting('groupBy', picked.value);
};
