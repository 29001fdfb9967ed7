import * as l10n from '@vscode/l10n';

/**
 * What is wrong with the address of a VHD as a source; undefined if nothing is. Doesn't repeat the address, since a
 * shared access signature is a secret.
 */
export function vhdAddressProblem(address: string): string | undefined {
  if (address.includes('?')) {
    return l10n.t(
      'Leave out the question mark and everything after it: Azure accepts neither a snapshot of a VHD nor an address with a shared access signature.',
    );
  }
  return /^https:\/\/[^/]+\/[^/]+\/.+\.vhd$/i.test(address)
    ? undefined
    : l10n.t('Paste the URL of a blob whose name ends with .vhd.');
}
