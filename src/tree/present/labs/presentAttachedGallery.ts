import * as l10n from '@vscode/l10n';
import type { Gallery } from '../../../domain/gallery/gallery';
import { nameOf } from '../../../domain/id/resourceId';
import type { Presentation, DisplayContext } from '../../presentation';
import { placeFacts } from '../resourceFacts';
import { joinWithDots, accessibilityText, tooltip } from '../tooltipText';

/** `gallery`: undefined until it is loaded. `owner`: name of the lab plan or lab account. */
export function presentAttachedGallery(
  galleryId: string,
  gallery: Gallery | undefined,
  owner: string,
  display: DisplayContext,
): Presentation {
  const name = nameOf(galleryId);
  const title = l10n.t('Show in View');
  const parts = [l10n.t('attached gallery'), gallery && display.regionName(gallery.location)];
  return {
    label: name,
    description: joinWithDots(parts),
    icon: { codicon: 'library' },
    tooltip: tooltip(
      name,
      gallery ? placeFacts(gallery, display) : [[l10n.t('Resource ID'), galleryId]],
      l10n.t(
        '{0} uses images from this gallery and exports templates to it. Click to show it in the Galleries view.',
        owner,
      ),
    ),
    contextValue: 'attachedGallery',
    children: 'none',
    accessibilityLabel: accessibilityText([
      l10n.t('Attached gallery {0}', name),
      gallery && display.regionName(gallery.location),
    ]),
    click: { command: 'reveal', title },
  };
}

/** Shown if no gallery is attached. A click attaches one. */
export function presentNoGallery(): Presentation {
  const title = l10n.t('Attach Gallery…');
  return {
    label: l10n.t('No gallery'),
    description: title,
    icon: { codicon: 'plug' },
    tooltip: {
      paragraphs: [l10n.t("Without a gallery, labs can only use Marketplace images, and you can't export templates.")],
    },
    contextValue: 'noGallery',
    children: 'none',
    accessibilityLabel: accessibilityText([l10n.t('No gallery'), title]),
    click: { command: 'attachGallery', title },
  };
}
