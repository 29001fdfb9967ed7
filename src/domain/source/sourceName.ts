import * as l10n from '@vscode/l10n';
import type { ImageSourceKind } from './imageSource';

/** The name of a kind of source, for the beginning of a sentence. */
export function sourceNoun(kind: ImageSourceKind): string {
  switch (kind) {
    case 'managedImage':
      return l10n.t('The managed image');
    case 'virtualMachine':
      return l10n.t('The virtual machine');
    case 'snapshot':
      return l10n.t('The snapshot');
    case 'disk':
      return l10n.t('The managed disk');
    case 'blob':
      return l10n.t('The VHD');
    case 'version':
      return l10n.t('The image version');
    case 'communityImage':
      return l10n.t('The community image');
    case 'sharedImage':
      return l10n.t('The shared image');
  }
}
