import * as l10n from '@vscode/l10n';
import { targetKindOf } from '../../domain/id/targetKind';
import { askAttachGallery, type AttachStart } from '../../wizards/labs/attach/askAttachGallery';
import { carryOut } from '../../wizards/plan/carryOut';
import type { Command, CommandServices } from '../services';
import { labOwners, substituteOwners, readOwner } from '../target/labOwners';
import { hasNoTarget, readTargets } from '../target/targets';

/**
 * Attach Gallery to Lab Plan…, from a lab plan, a classic lab account or a gallery. An optional second argument is the
 * gallery ID. Without arguments it asks for the lab plan.
 */
export const attachGallery: Command =
  services =>
  async (...args) => {
    const given = substituteOwners(args, labOwners);
    const query = { title: l10n.t('Attach Gallery to Lab Plan'), kinds: [...labOwners, 'gallery'] } as const;
    const asked = hasNoTarget(given, query, services) ? { ...query, kinds: labOwners } : query;
    const [start] = await readTargets(given, asked, services, id => startFrom(id, args[1], services));
    if (start) await carryOut(services, await askAttachGallery(start, services));
  };

async function startFrom(id: string, second: unknown, services: CommandServices): Promise<AttachStart | undefined> {
  const { reader } = services;
  if (targetKindOf(id) === 'gallery') {
    const gallery = await reader.gallery(id);
    return gallery && { gallery };
  }
  const [owner, gallery] = await Promise.all([
    readOwner(id, services),
    typeof second === 'string' ? reader.gallery(second) : undefined,
  ]);
  return owner && { owner, gallery };
}
