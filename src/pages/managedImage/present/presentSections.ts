import * as l10n from '@vscode/l10n';
import { asFacts, entriesOf } from '../../../domain/resource/entriesOf';
import type { ManagedImage } from '../../../domain/source/managedImage';
import { managedImageProperties } from '../../../domain/source/managedImageProperties';
import type { ManagedImageView } from '../contract';
import type { ImageSituation } from './situation';

/** The facts of View Properties, except the name, which is the page's title, and the ID. */
export function presentSections(image: ManagedImage, { names }: ImageSituation): ManagedImageView['sections'] {
  const facts = managedImageProperties(image, names);
  const named = new Set([l10n.t('Full name'), l10n.t('Resource ID')]);
  const entries = (group: string) => entriesOf(asFacts(facts[group])).filter(({ label }) => !named.has(label));
  const tags = entriesOf(image.tags);
  return [
    { id: 'properties', title: l10n.t('Properties'), entries: entries(l10n.t('Properties')), note: '' },
    { id: 'place', title: l10n.t('Location'), entries: entries(l10n.t('Managed image')), note: '' },
    { id: 'tags', title: l10n.t('Tags'), entries: tags, note: tags.length === 0 ? l10n.t('No tags') : '' },
  ];
}
