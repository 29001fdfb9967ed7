import { armRequest } from '../../arm/armRequest';
import { labResource } from '../../arm/labs/labTemplate';
import { machineResources } from '../../arm/machineResources';
import type { ArmRequest } from '../../arm/request';
import type { TemplateResource } from '../../arm/templateValue';
import { isDeletion } from '../../domain/change/isDeletion';
import { waitsFor } from '../../domain/change/waitsFor';
import {
  idKey,
  isExtension,
  isWithin,
  parentId,
  parseResourceId,
  resourceGroupId,
  sameId,
} from '../../domain/id/resourceId';
import { labAccountOf } from '../../domain/labs/owner/labAccountOf';
import { needsPassword } from '../../domain/machine/needsPassword';
import type { Change, ChangeOf, Plan } from '../../domain/plan/plan';

/** A resource that a declarative language can express, and the change it implements. */
export interface DeclaredResource {
  readonly id: string;
  readonly change: Change;
  readonly resource: TemplateResource;
}

export interface GroupPart {
  /** ID of the resource group of the resources. */
  readonly groupId: string;
  readonly resources: readonly DeclaredResource[];
}

/** A plan for declarative languages: resources by resource group, and the changes that can't be expressed. */
export interface TemplatePlan {
  readonly groups: readonly ChangeOf<'createResourceGroup'>[];
  readonly parts: readonly GroupPart[];
  readonly before: readonly Change[];
  readonly after: readonly Change[];
  readonly asksPassword: boolean;
}

export function templatePlan(plan: Pick<Plan, 'changes'>): TemplatePlan {
  const declared = plan.changes.flatMap(change => declare(change));
  const linked = declared.map(one => ({ ...one, resource: withDependencies(one, declared) }));
  const groupIds = [...new Map(linked.map(({ id }) => [idKey(groupOf(id)), groupOf(id)])).values()];
  const isStep = (change: Change): boolean => change.kind !== 'createResourceGroup' && !isDeclarable(change);
  const first = plan.changes.findIndex(change => isDeclarable(change));
  const { changes } = plan;
  return {
    groups: changes.filter(change => change.kind === 'createResourceGroup'),
    parts: groupIds.map(groupId => ({
      groupId,
      resources: linked.filter(({ id }) => idKey(groupOf(id)) === idKey(groupId)),
    })),
    before: changes.filter((change, index) => isStep(change) && index < first),
    after: changes.filter((change, index) => isStep(change) && index >= first),
    asksPassword: changes.some(change => isDeclarable(change) && needsPassword(change)),
  };
}

/**
 * Whether a change creates a resource by a PUT, like a template does. Labs in a classic lab account are created by an
 * action.
 */
function isDeclarable(change: Change): boolean {
  if (isDeletion(change)) return false;
  const { kind, target } = change;
  switch (kind) {
    case 'createGallery':
    case 'createDefinition':
    case 'createVersion':
    case 'createVirtualMachine':
    case 'restoreVersion':
    case 'grantRole':
      return true;
    case 'createLab':
      return labAccountOf(target) === undefined;
    case 'attachGallery':
      return labAccountOf(target) !== undefined;
    case 'createResourceGroup':
    case 'updateGallery':
    case 'updateDefinition':
    case 'updateVersion':
    case 'setTags':
    case 'shareGallery':
    case 'registerProvider':
    case 'detachGallery':
    case 'setLabImage':
    case 'saveLabImage':
    case 'publishLab':
      return false;
  }
}

function declare(change: Change): DeclaredResource[] {
  if (change.kind === 'createVirtualMachine') {
    const group = groupOf(change.target);
    return machineResources(change).map(resource => ({
      id: `${group}/providers/${resource.type}/${resource.name}`,
      change,
      resource,
    }));
  }
  if (!isDeclarable(change)) return [];
  if (change.kind === 'createLab') return [{ id: change.target, change, resource: labResource(change) }];
  const request = armRequest(change);
  return request ? [{ id: request.path, change, resource: resourceOf(request) }] : [];
}

/** A template names a nested resource `a/b/c`, with a type of as many segments. */
function resourceOf({ path, apiVersion, body }: ArmRequest): TemplateResource {
  const parsed = parseResourceId(path);
  const name = parsed?.names.join('/') ?? '';
  return { type: parsed?.type ?? '', apiVersion, name, ...(isExtension(path) && { scope: parentId(path) }), ...body };
}

/**
 * What a resource needs from its plan, in the same template: its parent, and for the target of a change also what that
 * change waits for. Parts of several resource groups are deployed in sequence.
 */
function withDependencies(
  { id, change, resource }: DeclaredResource,
  all: readonly DeclaredResource[],
): TemplateResource {
  const needed = all.filter(
    other =>
      !sameId(other.id, id) &&
      sameId(groupOf(other.id), groupOf(id)) &&
      (isWithin(id, other.id) || (isTarget({ id, change }) && isTarget(other) && waitsFor(change, other.change))),
  );
  const own = resource.dependsOn ?? [];
  return needed.length + own.length > 0
    ? { ...resource, dependsOn: [...own, ...needed.map(other => other.id)] }
    : resource;
}

/** A virtual machine consists of several resources, which are created for the one that the change is about. */
function isTarget({ id, change }: Pick<DeclaredResource, 'id' | 'change'>): boolean {
  return sameId(id, change.target);
}

function groupOf(id: string): string {
  const parsed = parseResourceId(id);
  return resourceGroupId(parsed?.subscriptionId ?? '', parsed?.resourceGroup ?? '');
}
