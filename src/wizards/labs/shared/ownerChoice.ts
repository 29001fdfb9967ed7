import * as l10n from '@vscode/l10n';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import type { Choice } from '../../engine/prompter';

/** @param facts that distinguish it from others, in display order */
export function ownerChoice(owner: LabOwner, facts: readonly string[]): Choice<LabOwner> {
  const icon = owner.kind === 'labPlan' ? 'mortar-board' : 'archive';
  return { icon, label: owner.name, description: facts.join(' · '), value: owner };
}

export function ownerGroup({ kind }: LabOwner): string {
  return kind === 'labPlan' ? l10n.t('Lab plans') : l10n.t('Classic lab accounts');
}
