import * as l10n from '@vscode/l10n';
import { labImageOffered } from '../image/labImageOfferedNotices';
import { labImageVersion, uncertainImage } from '../image/labImageNotices';
import { labOwnerState, serviceEnded } from '../owner/labOwnerNotices';
import { labSizeNotices } from '../labSizeNotices';
import { labWords } from '../labTextNotices';
import { inOrder } from '../../plan/inOrder';
import { info } from '../../plan/notice';
import { rightsNotices, type MissingRights } from '../../plan/rights';
import type { ImageDefinition } from '../../definition/imageDefinition';
import type { LabAccount } from '../owner/labAccount';
import type { LabImage } from '../image/labImage';
import type { LabPlan } from '../owner/labPlan';
import type { LabSize, LabUsage } from '../labSize';
import type { ImageVersion } from '../../version/imageVersion';
import type { Change, LabSpec, Plan } from '../../plan/plan';
import { regionKey, type Location } from '../../region/region';
import { publishingIsForGood } from './publishLab';

export interface LabChoice {
  /** Of the lab to be: a resource of its own, or in a lab account. */
  readonly id: string;
  readonly owner: LabPlan | LabAccount;
  readonly spec: LabSpec;
  readonly definition: ImageDefinition;
  /** Publish it at once, as it is. */
  readonly publish: boolean;
}

/** What was read before. A fact that could not be read is absent, and the plan then says that it was not checked. */
export interface LabChoiceFacts {
  readonly now: number;
  readonly locations?: readonly Location[] | undefined;
  /** All versions of the definition. */
  readonly versions?: readonly ImageVersion[] | undefined;
  /** The image as the owner offers it; null where it does not. */
  readonly image?: LabImage | null | undefined;
  /** Names of the labs in the same place. */
  readonly labNames?: readonly string[] | undefined;
  readonly sizes?: readonly LabSize[] | undefined;
  /** Cores of the lab's region. */
  readonly usages?: readonly LabUsage[] | undefined;
  readonly missingRights?: MissingRights;
}

/** A lab from an image of the gallery, and its publication where that is wanted. */
export function createLab(choice: LabChoice, facts: LabChoiceFacts): Plan {
  const { id, owner, definition, publish } = choice;
  const spec: LabSpec = { ...choice.spec, location: regionKey(choice.spec.location) };
  const publication: Change[] = publish ? [{ kind: 'publishLab', target: id }] : [];
  return {
    kind: 'createLab',
    title: l10n.t('Create lab {0}', spec.title),
    changes: [{ kind: 'createLab', target: id, spec }, ...publication],
    notices: inOrder([
      ...serviceEnded(facts.now),
      ...labOwnerState(owner),
      ...labWords(choice, facts),
      ...labImageOffered(choice, facts),
      ...labImageVersion(definition.id, spec.location, facts.versions, facts.locations),
      ...uncertainImage(definition),
      ...labSizeNotices(choice, facts),
      // How many machines a lab of a classic lab account has is said in its site.
      ...(publish
        ? [publishingIsForGood(id, spec.title, owner.kind === 'labAccount' ? undefined : spec.capacity)]
        : []),
      info('passwordAskedWhenRun', {
        message: l10n.t("You're asked for the password when you run this plan. It isn't stored anywhere."),
        target: id,
      }),
      ...rightsNotices(facts.missingRights),
    ]),
  };
}
