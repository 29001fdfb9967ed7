import * as l10n from '@vscode/l10n';
import { definitionIdOf } from '../../domain/id/galleryIds';
import { nameOf, parentId, sameId } from '../../domain/id/resourceId';
import { targetKindOf } from '../../domain/id/targetKind';
import { labAccountOf } from '../../domain/labs/owner/labAccountOf';
import { askLab } from '../../wizards/labs/createLab/askLab';
import type { LabStart } from '../../wizards/labs/createLab/labQuestions';
import { carryOut } from '../../wizards/plan/carryOut';
import type { Command, CommandServices } from '../services';
import { ensureSignedIn } from '../target/ensureSignedIn';
import { readOwner } from '../target/labOwners';
import { hasNoTarget, readTargets } from '../target/targets';

/** Create Lab from Image…, from an image, a lab plan, or without a selection. */
export const createLab: Command =
  services =>
  async (...args) => {
    const title = l10n.t('Create Lab from Image');
    const query = { title, kinds: ['definition', 'version', 'labImage', 'labPlan', 'labAccount'] } as const;
    const fromNothing = hasNoTarget(args, query, services);
    const [start] = fromNothing ? [{}] : await readTargets(args, query, services, id => startFrom(id, services));
    if (!start || (fromNothing && !(await ensureSignedIn(services)))) return;
    await carryOut(services, await askLab(start, services));
  };

async function startFrom(id: string, services: CommandServices): Promise<LabStart | undefined> {
  const { reader, labReader } = services;
  const parent = parentId(id) ?? '';
  switch (targetKindOf(id)) {
    case 'labPlan':
    case 'labAccount': {
      const owner = await readOwner(id, services);
      return owner && { owner };
    }
    case 'labImage': {
      const [owner, image] = await Promise.all([
        readOwner(parent, services),
        labAccountOf(id) === undefined
          ? labReader.planImage(parent, nameOf(id))
          : labReader.sharedImages(parent).then(images => images.find(one => sameId(one.id, id))),
      ]);
      const definition = image && (await reader.definition(image.definitionId));
      return owner && definition && { owner, definition };
    }
    case 'definition':
    case 'version': {
      const definition = await reader.definition(definitionIdOf(id));
      return definition && { definition };
    }
    case 'gallery':
    case 'managedImage':
    case 'virtualMachine':
    case 'foreign':
    case 'lab':
    case 'attachedGallery':
    case undefined:
      return undefined;
  }
}
