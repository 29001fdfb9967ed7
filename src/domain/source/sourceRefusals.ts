import * as l10n from '@vscode/l10n';
import { virtualMachine } from '../machine/virtualMachineNotices';
import { error } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { SourceGuard } from '../plan/versionTask';
import { diskSizeNotices } from './diskSizeNotices';
import type { ImageSource } from './imageSource';
import { communitySource, sharedSource, sourceKey } from './imageSourceNotices';
import { managedImageState } from './managedImageNotices';
import { ownState } from './sourceState';

/** Guards that need only the source. */
const sourceGuards: readonly SourceGuard[] = [
  managedImageState,
  ownState,
  virtualMachine,
  sourceKey,
  communitySource,
  sharedSource,
  notReadyAnywhere,
  tooLargeForAny,
];

/** Why no version can be created from the source, wherever it is and whatever is chosen. Empty if one can. */
export function sourceRefusals(source: ImageSource): readonly Notice[] {
  return sourceGuards.flatMap(guard => guard({ source })).filter(({ severity }) => severity === 'error');
}

/** Why only a shallow version can be created from the source, which copies nothing. Empty if any can. */
export function shallowOnly(source: ImageSource): readonly Notice[] {
  return diskSizeNotices(source, 'Full').flatMap(({ severity, code, message, target }) =>
    severity === 'error'
      ? [{ severity, code, message, fix: shallowFix(), ...(target !== undefined && { target }) }]
      : [],
  );
}

export function isShallowOnly(source: ImageSource): boolean {
  return shallowOnly(source).length > 0;
}

function shallowFix(): string {
  return l10n.t('Only a shallow version can have such a disk, for tests. Choose that replication mode in the options.');
}

/** A version can be copied only from a region in which it is ready. */
function notReadyAnywhere({ source }: Parameters<SourceGuard>[0]): readonly Notice[] {
  const { readyRegions, unknownRegions = [] } = source;
  if (source.kind !== 'version' || source.provisioningState !== 'Succeeded' || readyRegions?.length !== 0) return [];
  if (unknownRegions.length > 0) return [];
  return [
    error('sourceNotReplicatedHere', {
      message: l10n.t("{0} isn't ready in any region, so it can't be copied.", source.name),
      fix: l10n.t("Wait until it's ready in a region."),
      target: source.id,
    }),
  ];
}

function tooLargeForAny({ source }: Parameters<SourceGuard>[0]): readonly Notice[] {
  return diskSizeNotices(source, 'Shallow');
}
