import * as l10n from '@vscode/l10n';
import { listText } from '../../../base/listText';
import { nameOf, sameId } from '../../id/resourceId';
import { error, info, warning } from '../../plan/notice';
import type { Notice, Plan } from '../../plan/plan';
import { sortNotices } from '../../plan/sortNotices';
import type { LabImage } from '../image/labImage';
import type { Lab } from '../lab/lab';
import type { AttachedGallery, LabAccount } from './labAccount';
import type { LabOwner } from './labOwner';
import { labOwnerState, serviceEnded } from './labOwnerNotices';
import type { LabPlan } from './labPlan';

/** What to detach: the gallery of a lab plan, or one of the galleries of a lab account. */
export type Detachment =
  { readonly owner: LabPlan } | { readonly owner: LabAccount; readonly attached: AttachedGallery };

export interface DetachFacts {
  readonly now: number;
  /** Images of the gallery, as their owner offers them. */
  readonly images?: readonly LabImage[] | undefined;
  readonly labs?: readonly Lab[] | undefined;
}

export function detachGallery(choice: Detachment, facts: DetachFacts): Plan {
  const { owner } = choice;
  const galleryId = 'attached' in choice ? choice.attached.galleryId : choice.owner.galleryId;
  return {
    kind: 'detachGallery',
    title: l10n.t('Detach the gallery from {0}', owner.name),
    changes:
      galleryId === undefined
        ? []
        : [{ kind: 'detachGallery', target: 'attached' in choice ? choice.attached.id : owner.id }],
    notices: sortNotices([
      ...serviceEnded(facts.now),
      ...labOwnerState(owner),
      ...(galleryId === undefined ? [nothing(owner)] : losses(owner, nameOf(galleryId), facts)),
    ]),
  };
}

function nothing({ id: target, name }: LabOwner): Notice {
  const message = l10n.t('{0} has no attached gallery.', name);
  return error('nothingToChange', { message, fix: l10n.t("There's nothing to do."), target });
}

/** What stops working, and what remains. */
function losses({ id: target, kind, name }: LabOwner, gallery: string, facts: DetachFacts): Notice[] {
  const enabled = facts.images?.filter(one => one.enabled).map(one => one.name);
  const left = l10n.t("{0}, its images, and the labs created from them aren't affected.", gallery);
  const templates = (facts.labs ?? []).filter(
    one => one.createOption === 'TemplateVM' && one.labPlanId !== undefined && sameId(one.labPlanId, target),
  );
  return [
    warning('imagesLeaveLabs', {
      message:
        enabled === undefined || enabled.length === 0
          ? l10n.t('No new labs can be created from images of {0} in {1}.', gallery, name)
          : l10n.t('No new labs can be created in {0} from {1}.', name, listText(enabled)),
      fix: left,
      target,
    }),
    ...(kind === 'labPlan' && templates.length > 0
      ? [
          warning('exportEnds', {
            message:
              templates.length === 1
                ? l10n.t("Templates can't be exported from {0} without a gallery. 1 lab has a template.", name)
                : l10n.t(
                    "Templates can't be exported from {0} without a gallery. {1} labs have a template.",
                    name,
                    templates.length,
                  ),
            fix: l10n.t('Export the templates first, or attach another gallery afterward.'),
            target,
          }),
        ]
      : facts.labs || kind === 'labAccount'
        ? []
        : [
            info('exportEnds', {
              message: l10n.t("Templates can't be exported from {0} without a gallery.", name),
              target,
            }),
          ]),
  ];
}
