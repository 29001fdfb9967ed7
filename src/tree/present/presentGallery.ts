import * as l10n from '@vscode/l10n';
import type { Gallery } from '../../domain/gallery/gallery';
import { contextValueOf } from '../../domain/resource/contextFacts';
import { countText } from '../../domain/resource/countText';
import { orUnknown } from '../../domain/resource/orUnknown';
import type { Presentation, DisplayContext } from '../presentation';
import { placeFacts, tagFacts } from './resourceFacts';
import { joinWithDots, accessibilityText, tooltip } from './tooltipText';

/** `definitions`: their number, if known. `busy`: what an operation is doing to it. */
export function presentGallery(
  gallery: Gallery,
  display: DisplayContext,
  context: { readonly definitions?: number | undefined; readonly busy?: string | undefined } = {},
): Presentation {
  const count = countOf(context.definitions);
  const sharing = sharingOf(gallery);
  const region = display.regionName(gallery.location);
  const deleting = gallery.provisioningState === 'Deleting' && l10n.t('being deleted');
  return {
    label: gallery.name,
    description: joinWithDots([context.busy ?? deleting, count, sharing, region]),
    icon:
      context.busy || deleting
        ? { codicon: 'sync~spin' }
        : { codicon: gallery.permissions === 'Private' ? 'library' : 'broadcast' },
    tooltip: tooltip(
      gallery.name,
      [
        ...placeFacts(gallery, display),
        [l10n.t('Sharing'), gallery.permissions ? sharing : orUnknown(undefined)],
        [
          l10n.t('Soft delete'),
          gallery.softDelete === false ? undefined : orUnknown(gallery.softDelete && l10n.t('on')),
        ],
        [l10n.t('State'), gallery.provisioningState === 'Succeeded' ? undefined : gallery.provisioningState],
        ...tagFacts(gallery),
      ],
      gallery.description,
    ),
    contextValue: contextValueOf(gallery, { now: display.now }),
    children: 'collapsed',
    accessibilityLabel: accessibilityText([
      l10n.t('Gallery {0}', gallery.name),
      context.busy ?? deleting,
      count,
      sharing,
      region,
    ]),
  };
}

function countOf(definitions: number | undefined): string | undefined {
  return definitions === undefined ? undefined : countText(definitions, 'definition');
}

function sharingOf({ permissions }: Gallery): string | undefined {
  if (permissions === 'Community') return l10n.t('community');
  return permissions === 'Groups' ? l10n.t('shared') : undefined;
}
