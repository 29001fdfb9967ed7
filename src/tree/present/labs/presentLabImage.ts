import * as l10n from '@vscode/l10n';
import { fullName } from '../../../domain/id/resourceId';
import type { LabImage } from '../../../domain/labs/image/labImage';
import { labBadges } from '../../../domain/labs/image/labImageFit';
import { labImageContext } from '../../../domain/labs/labContext';
import { sameRegion } from '../../../domain/region/region';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import type { Icon, Presentation, DisplayContext } from '../../presentation';
import { joinWithDots, accessibilityText, tooltip } from '../tooltipText';

export interface LabImageContext {
  readonly definitionId: string;
  /** Region of the lab plan. Absent for a lab account, which doesn't say where its images are. */
  readonly location?: string | undefined;
  /** Versions of the definition, highest number first. Absent if unknown. */
  readonly versions?: readonly ImageVersion[] | undefined;
  readonly busy?: string | undefined;
}

/** An image of the attached gallery as offered for labs, or `hidden` if Lab Services leaves it out. */
export function presentLabImage(
  name: string,
  image: LabImage | 'hidden',
  context: LabImageContext,
  display: DisplayContext,
): Presentation {
  const state = stateOf(image);
  const badges = badgesOf(image, context, display);
  const parts = [context.busy ?? state, ...badges];
  const regions = image === 'hidden' ? [] : image.availableRegions;
  return {
    label: name,
    description: joinWithDots(parts),
    icon:
      context.busy === undefined ? iconOf(image, badges.length > 0) : { codicon: 'sync~spin', color: 'charts.blue' },
    tooltip: tooltip(
      fullName(context.definitionId),
      [
        [l10n.t('State'), joinWithDots([state, ...badges])],
        [l10n.t('Operating system'), image === 'hidden' ? undefined : image.osType],
        [l10n.t('Regions'), regions.map(one => display.regionName(one)).join(', ')],
      ],
      image === 'hidden' || badges.length > 0
        ? l10n.t('For all the reasons and what to do, select "Why Is This Image Missing in Labs?" in the context menu.')
        : undefined,
    ),
    contextValue: labImageContext(image),
    children: 'none',
    accessibilityLabel: accessibilityText([l10n.t('Image {0}', name), ...parts]),
  };
}

function stateOf(image: LabImage | 'hidden'): string {
  if (image === 'hidden') return l10n.t('hidden by Lab Services');
  return image.enabled ? l10n.t('enabled') : l10n.t('disabled');
}

/** The reasons why it can't be used for labs, in a word or two each. */
function badgesOf(
  image: LabImage | 'hidden',
  { versions, location }: LabImageContext,
  display: DisplayContext,
): readonly string[] {
  const [newest] = versions ?? [];
  const isElsewhere =
    location !== undefined && image !== 'hidden' && !image.availableRegions.some(one => sameRegion(one, location));
  return [
    ...(versions && !newest ? [l10n.t('no versions')] : []),
    ...(newest ? labBadges(newest) : []),
    ...(isElsewhere ? [l10n.t('not in {0}', display.regionName(location))] : []),
  ];
}

function iconOf(image: LabImage | 'hidden', isKeptOut: boolean): Icon {
  if (image === 'hidden') return { codicon: 'eye-closed', color: 'list.warningForeground' };
  if (!image.enabled) return { codicon: 'circle-outline', color: 'disabledForeground' };
  return isKeptOut
    ? { codicon: 'warning', color: 'list.warningForeground' }
    : { codicon: 'pass', color: 'testing.iconPassed' };
}
