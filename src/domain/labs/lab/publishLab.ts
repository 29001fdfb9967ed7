import * as l10n from '@vscode/l10n';
import { error, info, warning } from '../../plan/notice';
import type { Notice, Plan } from '../../plan/plan';
import { sortNotices } from '../../plan/sortNotices';
import { labState } from '../exports/exportLabNotices';
import { serviceEnded } from '../owner/labOwnerNotices';
import type { Lab, LabMachine } from './lab';

export interface PublishFacts {
  readonly now: number;
  readonly template?: LabMachine | null | undefined;
}

/** Creates the machines of a lab from its template. This can't be undone. */
export function publishLab(lab: Lab, facts: PublishFacts): Plan {
  const isBlocked = lab.state !== undefined && lab.state !== 'Draft';
  return {
    kind: 'publishLab',
    title: l10n.t('Publish lab {0}', lab.title),
    changes: isBlocked ? [] : [{ kind: 'publishLab', target: lab.id }],
    notices: sortNotices([
      ...serviceEnded(facts.now),
      ...(isBlocked ? [notDraft(lab)] : labState({ lab })),
      ...(isBlocked ? [] : [publishingIrreversible(lab.id, lab.title, lab.capacity)]),
      ...(facts.template?.state === 'Running'
        ? [
            info('publishingStopsTemplate', {
              message: l10n.t('The template of {0} is running. Publishing stops it.', lab.title),
              target: lab.id,
            }),
          ]
        : []),
    ]),
  };
}

function notDraft({ id: target, title, state }: Lab): Notice {
  const message = l10n.t('{0} is already published or being published: Lab Services reports {1}.', title, state ?? '');
  return error('labNotDraft', { message, fix: l10n.t("There's nothing to do."), target });
}

export function publishingIrreversible(target: string, title: string, capacity: number | undefined): Notice {
  return warning('publishingIrreversible', {
    message:
      capacity === undefined
        ? l10n.t("Publishing {0} can't be undone.", title)
        : l10n.t("Publishing {0} creates its virtual machines ({1}) and can't be undone.", title, capacity),
    fix: l10n.t('It takes about 20 minutes. Finish the template first.'),
    target,
  });
}
