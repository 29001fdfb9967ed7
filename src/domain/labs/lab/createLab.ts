import * as l10n from '@vscode/l10n';
import { labImageOffered } from '../image/labImageOfferedNotices';
import { labImageVersion, uncertainImage } from '../image/labImageNotices';
import { labOwnerState, serviceEnded } from '../owner/labOwnerNotices';
import { labSizeNotices } from '../labSizeNotices';
import { labTextNotices } from '../labTextNotices';
import { sortNotices } from '../../plan/sortNotices';
import { info } from '../../plan/notice';
import type { Change, LabSpec, Plan } from '../../plan/plan';
import { regionKey } from '../../region/region';
import { publishingIsForGood } from './publishLab';
import type { LabChoice, LabChoiceFacts } from './labChoice';

/** A lab from an image of the gallery, published if requested. */
export function createLab(choice: LabChoice, facts: LabChoiceFacts): Plan {
  const { id, owner, definition, publish } = choice;
  const spec: LabSpec = { ...choice.spec, location: regionKey(choice.spec.location) };
  const publication: Change[] = publish ? [{ kind: 'publishLab', target: id }] : [];
  return {
    kind: 'createLab',
    title: l10n.t('Create lab {0}', spec.title),
    changes: [{ kind: 'createLab', target: id, spec }, ...publication],
    notices: sortNotices([
      ...serviceEnded(facts.now),
      ...labOwnerState(owner),
      ...labTextNotices(choice, facts),
      ...labImageOffered(choice, facts),
      ...labImageVersion(definition.id, spec.location, facts.versions, facts.locations),
      ...uncertainImage(definition),
      ...labSizeNotices(choice, facts),
      // The capacity of a lab in a classic lab account is set in the Lab Services site.
      ...(publish
        ? [publishingIsForGood(id, spec.title, owner.kind === 'labAccount' ? undefined : spec.capacity)]
        : []),
      info('passwordAskedWhenRun', {
        message: l10n.t("You're asked for the password when you run this plan. It isn't stored anywhere."),
        target: id,
      }),
    ]),
  };
}
