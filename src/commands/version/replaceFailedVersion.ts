import * as l10n from '@vscode/l10n';
import { replaceFailedVersion as replacePlan } from '../../domain/version/replaceFailedVersion';
import type { VersionSpec } from '../../domain/plan/plan';
import { sameId } from '../../domain/id/resourceId';
import { previewAndCarryOut } from '../../wizards/plan/carryOut';
import { readVersions } from '../target/targets';
import type { Command, CommandServices } from '../services';

/** Replace Failed Version: deletes it and creates it again with the same number and settings. */
export const replaceFailedVersion: Command =
  services =>
  async (...args) => {
    const [version] = await readVersions(args, { title: l10n.t('Replace Failed Version'), state: 'Failed' }, services);
    if (!version) return;
    const { reader } = services;
    const made = originalSpec(version.id, services);
    const source = version.source?.id;
    const sourceExists =
      source === undefined
        ? undefined
        : await reader.imageSource(source).then(
            found => found !== undefined,
            () => undefined,
          );
    const plan = replacePlan(version, {
      sourceExists,
      ...(made && { originalSpec: made }),
    });
    if (await previewAndCarryOut(services, plan)) services.showReplication(version.id);
  };

/** The spec from the operation that created it, which has disks that Azure no longer reports. */
function originalSpec(id: string, { operations }: CommandServices): VersionSpec | undefined {
  return operations
    .list()
    .flatMap(({ plan }) => plan.changes)
    .flatMap(change => (change.kind === 'createVersion' && sameId(change.target, id) ? [change.spec] : []))[0];
}
