import * as l10n from '@vscode/l10n';
import { labAccountOf } from '../domain/labs/labAccountOf';
import { parentId, sameId } from '../domain/resourceId';
import { targetKindOf } from '../domain/targetKind';
import { quickInputPrompter } from '../wizards/engine/quickInput';
import { askLab } from '../wizards/labs/createLab/askLab';
import type { LabStart } from '../wizards/labs/createLab/labQuestions';
import { carryOut } from './carryOut';
import { readTargets } from './readTargets';
import type { Command, CommandServices } from './services';
import { signedIn } from './signedIn';
import { isGivenNothing } from './targets';

/** Create Lab from Image…, from an image, in a lab plan, or from nothing. */
export const createLab: Command =
  services =>
  async (...args) => {
    const title = l10n.t('Create Lab from Image');
    const wish = { title, kinds: ['definition', 'version', 'labImage', 'labPlan', 'labAccount'] } as const;
    const fromNothing = isGivenNothing(args, wish, services);
    const [start] = fromNothing ? [{}] : await readTargets(args, wish, services, id => startFrom(id, services));
    if (!start || (fromNothing && !(await signedIn(services)))) return;
    await carryOut(services, await askLab(start, services.wizards, quickInputPrompter));
  };

async function startFrom(id: string, { reader, wizards }: CommandServices): Promise<LabStart | undefined> {
  const { labReader } = wizards;
  const parent = parentId(id) ?? '';
  switch (targetKindOf(id)) {
    case 'labPlan': {
      const owner = await labReader.labPlan(id);
      return owner && { owner };
    }
    case 'labAccount': {
      const owner = await labReader.labAccount(id);
      return owner && { owner };
    }
    case 'labImage': {
      const isClassic = labAccountOf(id) !== undefined;
      const [owner, image] = await Promise.all([
        isClassic ? labReader.labAccount(parent) : labReader.labPlan(parent),
        isClassic
          ? labReader.sharedImages(parent).then(images => images.find(one => sameId(one.id, id)))
          : labReader.planImage(parent, id.split('/').at(-1) ?? ''),
      ]);
      const definition = image && (await reader.definition(image.definitionId));
      return owner && definition && { owner, definition };
    }
    default: {
      const definition = await reader.definition(targetKindOf(id) === 'version' ? parent : id);
      return definition && { definition };
    }
  }
}
