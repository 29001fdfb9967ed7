import { isDeletion } from '../../domain/change/isDeletion';
import { waitsFor } from '../../domain/change/waitsFor';
import { fullName, idKey, isOfProvider, isWithin, resourceGroupOf, subscriptionOf } from '../../domain/id/resourceId';
import { needsPassword } from '../../domain/machine/needsPassword';
import type { Change, Plan } from '../../domain/plan/plan';
import { apiVersionNotes } from '../apiVersionNotes';
import { manualStepOf } from '../armTemplate/manualStep';
import { templatePlan } from '../armTemplate/templatePlan';
import { Expression } from '../expression';
import { foreignTenantNotes, foreignTenants } from '../foreignTenants';
import { hashComment } from '../hashComment';
import { noticeTexts } from '../noticeTexts';
import { symbolsOf } from '../symbols';
import { azapiAction, azapiResource, definitionUpdate } from './azapiResource';
import { definitionResource, galleryResource, groupResource, versionResource, type Resource } from './azurermResource';
import { block, blockText, type Member } from './block';
import { versionUpdate } from './terraformVersionUpdate';

interface Item {
  readonly id: string;
  readonly change: Change;
  /** @param dependsOn the `depends_on` member, if any */
  readonly resource: (
    symbol: string,
    dependsOn: Member | undefined,
  ) => { readonly preamble: string; readonly resource: Resource } | undefined;
}

/** Terraform with the provider azurerm where it suffices, else azapi. What neither can do is in comments. */
export function terraform(plan: Plan): string {
  const asksPassword = plan.changes.some(needsPassword);
  const items = plan.changes.flatMap(itemsOf);
  const symbols = symbolsOf(items.map(({ id }) => fullName(id)));
  const made: (Pick<Item, 'id' | 'change'> & { readonly address: string })[] = [];
  const blocks = items.map((item, at) => {
    const symbol = symbols[at] ?? '';
    const needed = made.filter(other => needs(item, other)).map(({ address }) => address);
    const dependsOn: Member | undefined =
      needed.length > 0 ? ['depends_on', new Expression(`[${needed.join(', ')}]`)] : undefined;
    const found = item.resource(symbol, dependsOn);
    if (!found) return stepText(item.change);
    const { preamble, resource } = found;
    const provider = resource.type.startsWith('azurerm') ? new Expression(`azurerm.${aliasOf(item.id)}`) : undefined;
    made.push({ id: item.id, change: item.change, address: `${resource.type}.${symbol}` });
    const text = blockText(
      block(`resource "${resource.type}" "${symbol}"`, ['provider', provider], ...resource.members, dependsOn),
    );
    return preamble === '' ? text : `${preamble}\n\n${text}`;
  });
  const password = block('variable "admin_password"', ['type', new Expression('string')], ['sensitive', true]);
  const script = [...(asksPassword ? [blockText(password)] : []), ...blocks].join('\n\n');
  return `${head(plan, script)}\n\n${script}\n`;
}

function head(plan: Plan, script: string): string {
  const subscriptions = [...new Set(plan.changes.map(({ target }) => subscriptionOf(target)))];
  const auxiliary = foreignTenants(plan);
  return [
    [plan.title, ...noticeTexts(plan), ...foreignTenantNotes(plan), ...apiVersionNotes(script)]
      .map(hashComment)
      .join('\n'),
    blockText(
      block(
        'terraform',
        block(
          'required_providers',
          ['azurerm', { source: 'hashicorp/azurerm', version: '~> 4.0' }],
          ['azapi', { source: 'Azure/azapi', version: '~> 2.0' }],
        ),
      ),
    ),
    ...subscriptions.map(id =>
      blockText(
        block('provider "azurerm"', ['alias', aliasOf(`/subscriptions/${id}`)], block('features'), [
          'subscription_id',
          id,
        ]),
      ),
    ),
    // A version with a source in another tenant is always a resource of azapi.
    ...(auxiliary.length > 0 ? [blockText(block('provider "azapi"', ['auxiliary_tenant_ids', auxiliary]))] : []),
  ].join('\n\n');
}

/** One provider alias per subscription. */
function aliasOf(id: string): string {
  return `in_${subscriptionOf(id).replace(/[^A-Za-z0-9]/g, '_')}`;
}

function itemsOf(change: Change): Item[] {
  const single = (resource: Resource | undefined): Item[] => [
    { id: change.target, change, resource: () => resource && { preamble: '', resource } },
  ];
  const declared = (): Item[] =>
    templatePlan({ changes: [change] })
      .parts.flatMap(part => part.resources)
      .map(({ id, resource }) => ({
        id,
        change,
        resource: () => ({ preamble: '', resource: azapiResource(id, resource) }),
      }));
  const azurermOrAzapi = (resource: Resource | undefined): Item[] => (resource ? single(resource) : declared());
  const azapiResourceOrAction = (): Item[] => (declared().length > 0 ? declared() : single(azapiAction(change)));
  if (isDeletion(change)) return single(undefined);
  switch (change.kind) {
    case 'createResourceGroup':
      return single(groupResource(change));
    case 'createGallery':
      return azurermOrAzapi(galleryResource(change));
    case 'createDefinition':
      return azurermOrAzapi(definitionResource(change));
    case 'createVersion':
      return azurermOrAzapi(versionResource(change));
    case 'createVirtualMachine':
    case 'restoreVersion':
      return declared();
    case 'updateGallery':
    case 'setTags':
    case 'shareGallery':
      return single(azapiAction(change));
    case 'registerProvider':
    case 'setLabImage':
    case 'saveLabImage':
    case 'publishLab':
      return single(azapiAction(change));
    case 'attachGallery':
    case 'createLab':
    case 'grantRole':
      return azapiResourceOrAction();
    case 'updateDefinition':
      return [
        {
          id: change.target,
          change,
          resource: (symbol, dependsOn) => {
            const [data, resource] = definitionUpdate(change, symbol, dependsOn) ?? [];
            return data && resource && { preamble: blockText(data), resource };
          },
        },
      ];
    case 'updateVersion':
      return [{ id: change.target, change, resource: (symbol, dependsOn) => versionUpdate(change, symbol, dependsOn) }];
    case 'detachGallery':
      return single(undefined);
  }
}

/** Whether an item depends on another: its parent, its source, or an earlier change of the same resource. */
function needs({ id, change }: Item, { id: other, change: earlier }: Pick<Item, 'id' | 'change'>): boolean {
  if (isWithin(id, other)) return true;
  if (change.kind !== 'createVirtualMachine') return waitsFor(change, earlier);
  return (
    idKey(other) !== idKey(change.target) &&
    (isOfProvider(other, 'Microsoft.Network') || isWithin(change.spec.imageId, other)) &&
    resourceGroupOf(other) === resourceGroupOf(change.target)
  );
}

function stepText(change: Change): string {
  const { message, commands } = manualStepOf(change);
  return [message, ...commands].map(hashComment).join('\n');
}
