import * as l10n from '@vscode/l10n';
import { nameOf } from '../id/resourceId';
import { sameName } from '../id/sameName';
import { userNameProblem } from '../machine/machineNames';
import { error, info, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { LabChoice, LabChoiceFacts } from './lab/labChoice';
import { labNameProblem, labTitleProblem, quotaHoursProblem } from './lab/labNames';

/** Name, title, hours and user of a new lab. */
export function labTextNotices({ id: target, spec, definition }: LabChoice, { labNames }: LabChoiceFacts): Notice[] {
  const name = nameOf(target);
  const nameFix = labNameProblem(name);
  const titleFix = labTitleProblem(spec.title);
  const hoursFix = quotaHoursProblem(String(spec.quotaHours));
  const isTaken = labNames?.some(one => sameName(one, name));
  return [
    ...(nameFix === undefined
      ? []
      : [
          error('labNameInvalid', {
            message: l10n.t('Lab Services doesn\'t accept the lab name "{0}".', name),
            fix: nameFix,
            target,
          }),
        ]),
    ...(isTaken
      ? [
          error('labNameTaken', {
            message: l10n.t('A lab named {0} already exists.', name),
            fix: l10n.t('Choose another name.'),
            target,
          }),
        ]
      : []),
    ...(titleFix === undefined
      ? []
      : [
          error('labTitleInvalid', {
            message: l10n.t("The lab title isn't valid."),
            fix: titleFix,
            target,
          }),
        ]),
    ...(hoursFix === undefined
      ? []
      : [
          error('labHoursInvalid', {
            message: l10n.t("{0} isn't a valid number of hours per student.", spec.quotaHours),
            fix: hoursFix,
            target,
          }),
        ]),
    ...(definition.osState === 'Specialized'
      ? [specializedUserNotice(target, spec.userName)]
      : userNotices(target, spec)),
    ...(spec.createOption === 'Image'
      ? [
          info('labNeedsNoTemplate', {
            message: l10n.t('Without a template, the lab is ready sooner but can never be changed or exported.'),
            target,
          }),
        ]
      : []),
  ];
}

/** A specialized image keeps its users: Lab Services signs in as one of them. */
function specializedUserNotice(target: string, userName: string): Notice {
  if (userName === '') {
    const message = l10n.t('A lab created from a specialized image needs the user name of the original machine.');
    return error('userNameInvalid', {
      message,
      fix: l10n.t('Enter the user name of the template that the image was created from.'),
      target,
    });
  }
  return warning('credentialsOfOriginal', {
    message: l10n.t(
      'The image is specialized, so the user name {0} and the password must match those of the original machine.',
      userName,
    ),
    fix: l10n.t('Otherwise, no one can sign in. Reset the password after the lab is created.'),
    target,
  });
}

function userNotices(target: string, { userName, osType }: LabChoice['spec']): Notice[] {
  const fix = userNameProblem(userName, osType);
  if (fix === undefined) return [];
  return [
    error('userNameInvalid', { message: l10n.t('Azure doesn\'t accept the user name "{0}".', userName), fix, target }),
  ];
}
