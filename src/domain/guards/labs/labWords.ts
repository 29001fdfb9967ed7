import * as l10n from '@vscode/l10n';
import { labNameProblem, labTitleProblem, quotaHoursProblem } from '../../labs/labNames';
import { userNameProblem } from '../../machineNames';
import type { LabChoice, LabChoiceFacts } from '../../plans/createLab';
import type { Notice } from '../../plan';
import { nameOf } from '../../resourceId';
import { error, info, warning } from '../notice';

/** Name, title, hours and user of a lab to be. */
export function labWords({ id: target, spec, definition }: LabChoice, { labNames }: LabChoiceFacts): Notice[] {
  const name = nameOf(target);
  const nameFix = labNameProblem(name);
  const titleFix = labTitleProblem(spec.title);
  const hoursFix = quotaHoursProblem(String(spec.quotaHours));
  const isTaken = labNames?.some(one => one.toLowerCase() === name.toLowerCase());
  return [
    ...(nameFix === undefined
      ? []
      : [
          error('labNameInvalid', {
            message: l10n.t('Lab Services does not take the lab name "{0}".', name),
            fix: nameFix,
            target,
          }),
        ]),
    ...(isTaken
      ? [
          error('labNameTaken', {
            message: l10n.t('There is a lab named {0} already.', name),
            fix: l10n.t('Choose another name.'),
            target,
          }),
        ]
      : []),
    ...(titleFix === undefined
      ? []
      : [
          error('labTitleInvalid', {
            message: l10n.t('The lab has no title that can be shown.'),
            fix: titleFix,
            target,
          }),
        ]),
    ...(hoursFix === undefined
      ? []
      : [
          error('labHoursInvalid', {
            message: l10n.t('{0} hours for each student are no number that Lab Services takes.', spec.quotaHours),
            fix: hoursFix,
            target,
          }),
        ]),
    ...(definition.osState === 'Specialized' ? [ofOriginal(target, spec.userName)] : userNotices(target, spec)),
    ...(spec.createOption === 'Image'
      ? [
          info('labNeedsNoTemplate', {
            message: l10n.t('Without a template the lab is ready sooner, and can never be changed or exported.'),
            target,
          }),
        ]
      : []),
  ];
}

/** A specialized image keeps its users: Lab Services signs in as one of them. */
function ofOriginal(target: string, userName: string): Notice {
  if (userName === '') {
    const message = l10n.t('A lab from a specialized image needs the user of the original.');
    return error('userNameInvalid', {
      message,
      fix: l10n.t('Type the user name of the template it was made from.'),
      target,
    });
  }
  return warning('credentialsOfOriginal', {
    message: l10n.t('The image is specialized: {0} and the password must be those of the original.', userName),
    fix: l10n.t('With others nobody can sign in; reset the password when the lab is there.'),
    target,
  });
}

function userNotices(target: string, { userName, osType }: LabChoice['spec']): Notice[] {
  const fix = userNameProblem(userName, osType);
  if (fix === undefined) return [];
  return [
    error('userNameInvalid', { message: l10n.t('Azure does not take the user name "{0}".', userName), fix, target }),
  ];
}
