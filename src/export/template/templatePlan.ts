import type { ArmRequest } from '../../arm/armRequest';
import { armRequest } from '../../arm/armRequest';
import type { TemplateResource } from '../../arm/template';
import { machineResources } from '../../arm/virtualMachine';
import { needsPassword } from '../../domain/needsPassword';
import type { Change, ChangeOf, Plan } from '../../domain/plan';
import { idKey, isWithin, parseResourceId, resourceGroupId } from '../../domain/resourceId';
import { sourceIds } from '../../domain/plan';

/** A resource that a declarative language can say, and the change that it is for. */
export interface DeclaredResource {
  readonly id: string;
  readonly change: Change;
  readonly resource: TemplateResource;
}

export interface GroupPart {
  /** Id of the resource group that the resources go into. */
  readonly groupId: string;
  readonly resources: readonly DeclaredResource[];
}

/** A plan as declarative languages take it: what is to be there, by resource group, and the steps that they cannot say. */
export interface TemplatePlan {
  readonly groups: readonly ChangeOf<'createResourceGroup'>[];
  readonly parts: readonly GroupPart[];
  readonly before: readonly Change[];
  readonly after: readonly Change[];
  readonly asksPassword: boolean;
}

export function templatePlan(plan: Plan): TemplatePlan {
  const declared = plan.changes.flatMap(change => declare(change));
  const known = declared.map(({ id }) => id);
  const linked = declared.map(one => ({ ...one, resource: withDependencies(one, known) }));
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
    asksPassword: changes.some(change => change.kind === 'createVirtualMachine' && needsPassword(change)),
  };
}

function isDeclarable({ kind }: Change): boolean {
  return (kind.startsWith('create') && kind !== 'createResourceGroup') || kind === 'restoreVersion';
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
  const request = isDeclarable(change) ? armRequest(change) : undefined;
  return request ? [{ id: request.path, change, resource: resourceOf(request) }] : [];
}

/** `a/b/c` under a type of as many segments: how a template names what lies in something else. */
function resourceOf({ path, apiVersion, body }: ArmRequest): TemplateResource {
  const parsed = parseResourceId(path);
  return { type: parsed?.type ?? '', apiVersion, name: parsed?.names.join('/') ?? '', ...body };
}

function withDependencies({ id, change, resource }: DeclaredResource, known: readonly string[]): TemplateResource {
  const sources = change.kind === 'createVersion' ? sourceIds(change.shall.source) : [];
  const needed = known.filter(
    other => idKey(other) !== idKey(id) && (isWithin(id, other) || sources.some(source => isWithin(source, other))),
  );
  const own = resource.dependsOn ?? [];
  return needed.length + own.length > 0 ? { ...resource, dependsOn: [...own, ...needed] } : resource;
}

function groupOf(id: string): string {
  const parsed = parseResourceId(id);
  return resourceGroupId(parsed?.subscriptionId ?? '', parsed?.resourceGroup ?? '');
}
