import * as l10n from '@vscode/l10n';
import { info } from '../../plan/notice';
import type { Change, LabSpec, Plan } from '../../plan/plan';
import { sortNotices } from '../../plan/sortNotices';
import { regionKey } from '../../region/region';
import { labImageVersion, uncertainImage } from '../image/labImageNotices';
import { labImageOffered } from '../image/labImageOfferedNotices';
import { labSizeNotices } from '../labSizeNotices';
import { labTextNotices } from '../labTextNotices';
import { labOwnerState, serviceEnded } from '../owner/labOwnerNotices';
import type { LabChoice, LabChoiceFacts } from './labChoice';
import { publishingIrreversible } from './publishLab';

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
        ? [publishingIrreversible(id, spec.title, owner.kind === 'labAccount' ? undefined : spec.capacity)]
        : []),
      info('passwordAskedWhenRun', {
        message: l10n.t("You're asked for the password when you run this plan. It isn't stored anywhere."),
        target: id,
      }),
    ]),
  };
}
