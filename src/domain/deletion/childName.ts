import * as l10n from '@vscode/l10n';
import { fullName, parseResourceId } from '../id/resourceId';

const galleries = 'microsoft.compute/galleries';
const names = new Map<string, (name: string) => string>([
  [`${galleries}/applications`, name => l10n.t('application {0}', name)],
  [`${galleries}/applications/versions`, name => l10n.t('application version {0}', name)],
  [`${galleries}/invmaccesscontrolprofiles`, name => l10n.t('in-VM access control profile {0}', name)],
  [`${galleries}/invmaccesscontrolprofiles/versions`, name => l10n.t('in-VM access control profile version {0}', name)],
  [`${galleries}/scripts`, name => l10n.t('script {0}', name)],
  [`${galleries}/scripts/versions`, name => l10n.t('script version {0}', name)],
]);

/** `application golden\agent`: something in a gallery that isn't an image, with its kind as in the portal. */
export function childName(id: string): string {
  const name = fullName(id);
  return names.get(parseResourceId(id)?.type.toLowerCase() ?? '')?.(name) ?? name;
}
