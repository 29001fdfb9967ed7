import * as l10n from '@vscode/l10n';
import { sameName } from '../id/sameName';
import type { OsType } from '../resource/resource';

/** What is wrong with a virtual machine's name, with the fix. Undefined if it is valid. */
export function machineNameProblem(name: string, osType: OsType): string | undefined {
  const longest = osType === 'Windows' ? 15 : 64;
  if (name === '') return l10n.t('Enter a name with 1 to {0} characters.', longest);
  if (name.length > longest) {
    return l10n.t('This has {0} characters, but the maximum is {1}. Shorten it.', name.length, longest);
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(name) || name.endsWith('-')) {
    return l10n.t('Use only English letters, digits, and hyphens, and begin and end with a letter or digit.');
  }
  return osType === 'Windows' && /^\d+$/.test(name)
    ? l10n.t('A Windows computer name must contain a letter.')
    : undefined;
}

const reserved = ['admin', 'administrator', 'root', 'guest', 'user', 'test', 'sys', 'backup', 'owner', 'server', 'sql'];

export function userNameProblem(name: string, osType: OsType): string | undefined {
  const longest = osType === 'Windows' ? 20 : 32;
  if (name === '' || name.length > longest) return l10n.t('Enter a name with 1 to {0} characters.', longest);
  if (reserved.some(one => sameName(one, name))) {
    return l10n.t('Azure doesn\'t accept the user name "{0}". Choose another one.', name);
  }
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)
    ? undefined
    : l10n.t('Use only English letters, digits, underscores, and hyphens, and begin with a letter.');
}

/** A public key in the format of `ssh-keygen`. */
export function sshKeyProblem(text: string): string | undefined {
  return /^(ssh-rsa|ssh-ed25519|ecdsa-sha2-\S+) [A-Za-z0-9+/]{40,}={0,3}( .*)?$/.test(text.trim())
    ? undefined
    : l10n.t('Paste a public key on a single line, such as ssh-ed25519 AAAA….');
}
