import * as l10n from '@vscode/l10n';
import { isoDate } from '../../base/date';
import { fullName, idKey } from '../id/resourceId';
import { foreignTenant } from '../id/tenancy';
import type { Change, Plan } from '../plan/plan';
import type { PlanKind } from '../plan/planKind';
import { versionTask, type VersionTask } from '../plan/versionTask';
import { regionKey } from '../region/region';
import { chosenSource } from '../source/chosenSource';
import type { TargetRegion } from './imageVersion';
import type { VersionChoice } from './versionChoice';
import type { VersionFacts } from './versionFacts';
import { versionNotices } from './versionNotices';

/** One version from each source. Creates missing resource groups, galleries and definitions first, each once. */
export function createVersions(choices: readonly VersionChoice[], facts: VersionFacts): Plan {
  const tasks = choices.map(versionTask);
  const changes = [
    ...tasks.flatMap(({ gallery: { resourceGroup } }) =>
      missingParent(resourceGroup, (target, spec) => ({ kind: 'createResourceGroup', target, spec })),
    ),
    ...tasks.flatMap(({ gallery }) =>
      missingParent(gallery, (target, spec) => ({ kind: 'createGallery', target, spec })),
    ),
    ...tasks.flatMap(({ definition }) =>
      missingParent(definition, (target, spec) => ({ kind: 'createDefinition', target, spec })),
    ),
  ];
  const needed = [...new Map(changes.map(change => [idKey(change.target), change])).values()];
  return {
    ...kindAndTitle(tasks),
    changes: [...needed, ...tasks.map(task => newVersion(task, facts))],
    notices: versionNotices(tasks, facts),
  };
}

/** Kind and title of the plan: a clone of a managed image, an export of a machine, or a copy of a version. */
function kindAndTitle(tasks: readonly VersionTask[]): Pick<Plan, 'kind' | 'title'> {
  const [first] = tasks;
  if (!first) return { kind: 'cloneManagedImage', title: l10n.t('Clone managed images') };
  const [name, version, gallery] = [first.source.name, fullName(first.versionId), first.gallery.name];
  const head = (kind: PlanKind, one: string, several: string): Pick<Plan, 'kind' | 'title'> => ({
    kind,
    title: tasks.length === 1 ? one : several,
  });
  switch (tasks.every(({ source }) => source.kind === first.source.kind) ? first.source.kind : 'disk') {
    case 'managedImage':
      return head(
        'cloneManagedImage',
        l10n.t('Clone {0} to {1}', name, version),
        l10n.t('Clone {0} managed images to {1}', tasks.length, gallery),
      );
    case 'virtualMachine':
      return head(
        'captureVm',
        l10n.t('Export {0} to {1}', name, version),
        l10n.t('Export {0} virtual machines to {1}', tasks.length, gallery),
      );
    case 'version':
      return head(
        'copyVersion',
        l10n.t('Copy {0} to {1}', name, version),
        l10n.t('Copy {0} versions to {1}', tasks.length, gallery),
      );
    case 'communityImage':
    case 'sharedImage':
    case 'snapshot':
    case 'disk':
    case 'blob':
      return head(
        'createVersion',
        l10n.t('Create {0} from {1}', version, name),
        l10n.t('Create {0} image versions in {1}', tasks.length, gallery),
      );
  }
}

/** The change that creates a parent of a version. None if it exists. */
function missingParent<T extends Placed>(
  part: { readonly id: string; readonly create?: T } | undefined,
  change: (target: string, spec: T) => Change,
): Change[] {
  if (!part?.create) return [];
  const { endOfLifeDate } = part.create;
  const dates = endOfLifeDate === undefined ? {} : { endOfLifeDate: isoDate(endOfLifeDate) };
  return [change(part.id, { ...part.create, ...dates, location: regionKey(part.create.location) })];
}

interface Placed {
  readonly location: string;
  readonly endOfLifeDate?: string;
}

function newVersion({ choice, home, source, gallery, versionId }: VersionTask, facts: VersionFacts): Change {
  const sourceTenantId = source.kind === 'version' ? foreignTenant(source.id, gallery.id, facts.tenants) : undefined;
  const { tags } = choice;
  const other = source.kind === 'version' ? source.other : undefined;
  return {
    kind: 'createVersion',
    target: versionId,
    spec: {
      location: home,
      source: chosenSource(choice),
      targetRegions: homeFirst(
        choice.targetRegions.map(one => ({ ...one, name: regionKey(one.name) })),
        home,
      ),
      storageAccountType: choice.storageAccountType,
      excludeFromLatest: choice.excludeFromLatest,
      ...(choice.endOfLifeDate !== undefined && { endOfLifeDate: isoDate(choice.endOfLifeDate) }),
      ...(choice.blockDeletionBeforeEndOfLife && { blockDeletionBeforeEndOfLife: true }),
      ...(choice.replicationMode && { replicationMode: choice.replicationMode }),
      ...(sourceTenantId !== undefined && { sourceTenantId }),
      ...(tags && Object.keys(tags).length > 0 && { tags }),
      ...(other && { other }),
    },
  };
}

function homeFirst(regions: readonly TargetRegion[], home: string): readonly TargetRegion[] {
  return [...regions.filter(one => one.name === home), ...regions.filter(one => one.name !== home)];
}
