import * as l10n from '@vscode/l10n';
import { sshKeyProblem, userNameProblem } from '../machineNames';
import type { Notice, VirtualMachineSpec } from '../plan';
import { error, info } from './notice';

/** How somebody gets into the machine: a generalized one needs a first user, a specialized one keeps its own. */
export function signInNotices(target: string, { osState, osType, signIn }: VirtualMachineSpec): Notice[] {
  if (osState === 'Specialized') {
    if (!signIn) return [];
    const message = l10n.t('A machine from a specialized image keeps the users of its image.');
    return [error('signInNotTaken', { message, fix: l10n.t('Leave user name and key out.'), target })];
  }
  if (!signIn) {
    const message = l10n.t('A machine from a generalized image needs a first user.');
    return [error('signInMissing', { message, fix: l10n.t('Give a user name with a key or a password.'), target })];
  }
  const notices: Notice[] = [];
  const fix = userNameProblem(signIn.userName, osType);
  if (fix !== undefined) {
    const message = l10n.t('Azure does not take the user name "{0}".', signIn.userName);
    notices.push(error('userNameInvalid', { message, fix, target }));
  }
  if ('sshPublicKey' in signIn) {
    const keyFix =
      osType === 'Windows'
        ? l10n.t('Choose a password: Windows takes no SSH key.')
        : sshKeyProblem(signIn.sshPublicKey);
    if (keyFix !== undefined) {
      const message = l10n.t('The SSH key cannot be used.');
      notices.push(error('sshKeyInvalid', { message, fix: keyFix, target }));
    }
  } else {
    const message = l10n.t('The password is asked for when this is run, and is kept nowhere.');
    notices.push(info('passwordAskedWhenRun', { message, target }));
  }
  return notices;
}
