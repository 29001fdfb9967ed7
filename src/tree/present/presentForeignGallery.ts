import * as l10n from '@vscode/l10n';
import type { ForeignGallery } from '../../domain/gallery/foreignGallery';
import { parseForeignId } from '../../domain/id/foreignId';
import { foreignName } from '../../domain/id/foreignName';
import { countText } from '../../domain/resource/countText';
import type { Presentation, DisplayContext } from '../presentation';
import { joinWithDots, accessibilityText, tooltip } from './tooltipText';

/**
 * `gallery` is undefined if it couldn't be read, and `gone` if it is no longer shared. `definitions`: their number, if
 * known.
 */
export function presentForeignGallery(
  id: string,
  found: ForeignGallery | 'gone' | undefined,
  display: DisplayContext,
  definitions?: number,
): Presentation {
  const { known, unique } = foreignName(id);
  const { kind, names: [name = id] = [] } = parseForeignId(id) ?? { kind: 'community' };
  const gallery = found === 'gone' ? undefined : found;
  const isGone = found === 'gone';
  const isShared = kind === 'shared';
  const parts = [
    isGone && l10n.t('not found'),
    countOf(definitions),
    gallery && regionsOf(gallery, display),
    isShared ? l10n.t('shared by {0}', ownerOf(unique, display)) : unique.slice(0, 8),
  ];
  const publisher = gallery?.publisher;
  return {
    label: known,
    description: joinWithDots(parts),
    icon: isGone
      ? { codicon: 'warning', color: 'list.warningForeground' }
      : { codicon: isShared ? 'organization' : 'globe' },
    tooltip: tooltip(
      known,
      [
        [isShared ? l10n.t('Unique name') : l10n.t('Public name'), name],
        [l10n.t('Shared by'), isShared ? display.subscriptionName(unique) : publisher?.contact],
        [l10n.t('Publisher'), publisher?.uri],
        [l10n.t('License terms'), publisher?.eula],
        [l10n.t('Privacy statement'), publisher?.privacyStatementUri],
        [l10n.t('Regions'), gallery?.regions.map(one => display.regionName(one)).join(', ')],
      ],
      publisher?.disclaimer,
      isGone
        ? l10n.t("The gallery wasn't found. It may no longer be shared, or its name may be different.")
        : undefined,
    ),
    contextValue: isShared ? 'sharedGallery' : 'communityGallery',
    children: isGone ? 'none' : 'collapsed',
    accessibilityLabel: accessibilityText([
      isShared ? l10n.t('Shared gallery {0}', known) : l10n.t('Community gallery {0}', known),
      ...parts,
    ]),
  };
}

/** The name of the owner's subscription if the user can see it too. */
function ownerOf(subscriptionId: string, display: DisplayContext): string {
  const name = display.subscriptionName(subscriptionId);
  return name === subscriptionId ? subscriptionId.slice(0, 8) : name;
}

function regionsOf({ regions }: ForeignGallery, display: DisplayContext): string {
  return regions.length === 1 ? display.regionName(regions[0] ?? '') : countText(regions.length, 'region');
}

function countOf(definitions: number | undefined): string | undefined {
  return definitions === undefined ? undefined : countText(definitions, 'definition');
}
