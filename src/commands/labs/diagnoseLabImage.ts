import * as l10n from '@vscode/l10n';
import { parentId } from '../../domain/id/resourceId';
import { targetKindOf } from '../../domain/id/targetKind';
import { askDiagnosis } from '../../wizards/labs/diagnosis/askDiagnosis';
import { definitionOf } from '../../wizards/labs/diagnosis/definitionOf';
import type { DiagnosisSubject } from '../../wizards/labs/diagnosis/diagnosisFacts';
import type { Command, CommandServices } from '../services';
import { labOwners, substituteOwners, readOwner } from '../target/labOwners';
import { readTargets } from '../target/targets';
import { runLabFix } from './runLabFix';

const kinds = ['definition', 'version', 'labImage', ...labOwners] as const;

/** Why Is This Image Missing in Labs?: every check with its result, and how to fix it. */
export const diagnoseLabImage: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Why Is This Image Missing in Labs?'), kinds };
    const [given] = await readTargets(substituteOwners(args, kinds), query, services, id => subjectOf(id, services));
    const fix = given && (await askDiagnosis(given, services));
    if (fix) await runLabFix(fix, services);
  };

/** What an ID says about the image to diagnose. Undefined if it no longer exists. */
async function subjectOf(id: string, services: CommandServices): Promise<Partial<DiagnosisSubject> | undefined> {
  const { reader } = services;
  const parent = parentId(id) ?? '';
  switch (targetKindOf(id)) {
    case 'labImage': {
      const owner = await readOwner(parent, services);
      const definitionId = owner && (await definitionOf(id, owner, services));
      const definition = definitionId === undefined ? undefined : await reader.definition(definitionId);
      return owner && definition && { owner, definition };
    }
    case 'definition': {
      const definition = await reader.definition(id);
      return definition && { definition };
    }
    case 'version': {
      const [version, definition] = await Promise.all([reader.version(id), reader.definition(parent)]);
      return version && definition && { definition, versionId: version.id };
    }
    case 'labPlan':
    case 'labAccount': {
      const owner = await readOwner(id, services);
      return owner && { owner };
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
