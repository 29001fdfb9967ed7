import * as l10n from '@vscode/l10n';
import { existingDefinition } from '../../definition/definitionNotices';
import type { ImageDefinition } from '../../definition/imageDefinition';
import { uniqueDefinitionName } from '../../definition/uniqueNames';
import { nameOf, sameId } from '../../id/resourceId';
import { error } from '../../plan/notice';
import type { RefusalCode } from '../../plan/noticeCode';
import type { Notice } from '../../plan/plan';
import { definitionTask } from '../../plan/versionTask';
import type { LabExportTask } from './labExport';
import { labImageNameProblem } from './labImageName';

/** The image name is valid, and its effect on the gallery is intended. */
export function exportName(task: LabExportTask): Notice[] {
  const { name, into, existing, definitions, galleryId = '', gallery: there, target, versions } = task;
  if (target === undefined || there === null) return [];
  const gallery = nameOf(galleryId);
  const refuse = (code: RefusalCode, message: string, fix: string): Notice[] => [error(code, { message, fix, target })];
  const problem = labImageNameProblem(name, definitions);
  if (problem !== undefined) {
    return refuse('labImageNameInvalid', l10n.t('The gallery doesn\'t accept the image name "{0}".', name), problem);
  }
  if (existing && into === 'newImage') {
    return refuse(
      'labImageNameTaken',
      l10n.t('The gallery {0} already has an image definition named {1}.', gallery, name),
      l10n.t('Export a new version of it, or name the new image {0}.', uniqueDefinitionName(name, definitions ?? [])),
    );
  }
  if (definitions && !existing && into === 'newVersion') {
    return refuse(
      'labImageNotThere',
      l10n.t('The gallery {0} has no image definition named {1}.', gallery, name),
      l10n.t('Export it as a new image.'),
    );
  }
  if (!versions) {
    return refuse(
      'seenVersionsUnknown',
      l10n.t("Couldn't read the contents of {0}, so the exported version can't be identified.", gallery),
      l10n.t('Try again when the gallery can be read.'),
    );
  }
  return existing ? [...existingDefinition({ definition: definitionTask({ existing }) }), ...fit(task, existing)] : [];
}

/** Lab Services exports only specialized images, into a definition with the OS type of the lab. */
function fit({ lab, definitions }: LabExportTask, existing: ImageDefinition): Notice[] {
  const own = definitions?.find(({ id }) => lab.definitionId !== undefined && sameId(id, lab.definitionId));
  const fix = l10n.t('Export it as a new image.');
  const target = existing.id;
  const refuse = (code: RefusalCode, reason: string): Notice[] => [
    error(code, {
      message: l10n.t(
        "The template of {0} doesn't fit the image definition {1}. {2}",
        lab.title,
        existing.name,
        reason,
      ),
      fix,
      target,
    }),
  ];
  return [
    ...(existing.osState === 'Specialized'
      ? []
      : refuse('osStateMismatch', l10n.t('The definition is for generalized images, but exports are specialized.'))),
    ...(lab.osType === undefined || existing.osType === undefined || lab.osType === existing.osType
      ? []
      : refuse(
          'osTypeMismatch',
          l10n.t('The definition is for {0}, but the template is {1}.', existing.osType, lab.osType),
        )),
    ...(!own?.hyperVGeneration || !existing.hyperVGeneration || own.hyperVGeneration === existing.hyperVGeneration
      ? []
      : refuse(
          'generationMismatch',
          l10n.t(
            'The definition is generation {0}, but the template is generation {1}.',
            existing.hyperVGeneration.slice(1),
            own.hyperVGeneration.slice(1),
          ),
        )),
  ];
}
