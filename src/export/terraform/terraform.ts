import { isDeletion } from '../../domain/change/isDeletion';
import type { Change, Plan } from '../../domain/plan/plan';
import { waitsFor } from '../../domain/change/waitsFor';
import { needsPassword } from '../../domain/machine/needsPassword';
import { fullName, idKey, isOfProvider, isWithin, resourceGroupOf, subscriptionOf } from '../../domain/id/resourceId';
import { symbolsOf } from '../symbols';
import { stepOf } from '../armTemplate/templateStep';
import { templatePlan } from '../armTemplate/templatePlan';
import { azapiAction, azapiResource, definitionUpdate } from './azapiResource';
import { definitionResource, galleryResource, groupResource, versionResource } from './azurermResource';
import type { Resource } from './azurermResource';
import { block, blockText } from './block';
import type { Member } from './block';
import { versionUpdate } from './terraformVersionUpdate';
import { expression, hclComment } from './hclValue';

interface Item {
  readonly id: string;
  readonly change: Change;
  /** `waits` names what has to be there first. */
  readonly resource: (
    symbol: string,
    waits: Member | undefined,
  ) => { readonly before: string; readonly resource: Resource } | undefined;
}

/** Terraform with the provider azurerm where that can say it, else with azapi; what neither says stands in comments. */
export function terraform(plan: Plan): string {
  const asksPassword = plan.changes.some(needsPassword);
  const items = plan.changes.flatMap(itemsOf);
  const symbols = symbolsOf(items.map(({ id }) => fullName(id)));
  const made: (Pick<Item, 'id' | 'change'> & { readonly address: string })[] = [];
  const blocks = items.map((item, at) => {
    const symbol = symbols[at] ?? '';
    const needed = made.filter(other => needs(item, other)).map(({ address }) => address);
    const waits: Member | undefined =
      needed.length > 0 ? ['depends_on', expression(`[${needed.join(', ')}]`)] : undefined;
    const found = item.resource(symbol, waits);
    if (!found) return stepText(item.change);
    const { before, resource } = found;
    const provider = resource.type.startsWith('azurerm') ? expression(`azurerm.${aliasOf(item.id)}`) : undefined;
    made.push({ id: item.id, change: item.change, address: `${resource.type}.${symbol}` });
    const text = blockText(
      block(`resource "${resource.type}" "${symbol}"`, ['provider', provider], ...resource.members, waits),
    );
    return before === '' ? text : `${before}\n\n${text}`;
  });
  const password = block('variable "admin_password"', ['type', expression('string')], ['sensitive', true]);
  return `${[head(plan), ...(asksPassword ? [blockText(password)] : []), ...blocks].join('\n\n')}\n`;
}

function head(plan: Plan): string {
  const subscriptions = [...new Set(plan.changes.map(({ target }) => subscriptionOf(target)))];
  return [
    hclComment(plan.title),
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
  ].join('\n\n');
}

/** One provider a subscription. */
function aliasOf(id: string): string {
  return `in_${subscriptionOf(id).replace(/[^A-Za-z0-9]/g, '_')}`;
}

function itemsOf(change: Change): Item[] {
  const plain = (resource: Resource | undefined): Item[] => [
    { id: change.target, change, resource: () => resource && { before: '', resource } },
  ];
  const declared = (): Item[] =>
    templatePlan({ kind: '', title: '', notices: [], changes: [change] })
      .parts.flatMap(part => part.resources)
      .map(({ id, resource }) => ({
        id,
        change,
        resource: () => ({ before: '', resource: azapiResource(id, resource) }),
      }));
  const azurermOrNot = (resource: Resource | undefined): Item[] => (resource ? plain(resource) : declared());
  const declaredOrNot = (): Item[] => (declared().length > 0 ? declared() : plain(azapiAction(change)));
  if (isDeletion(change)) return plain(undefined);
  switch (change.kind) {
    case 'createResourceGroup':
      return plain(groupResource(change));
    case 'createGallery':
      return azurermOrNot(galleryResource(change));
    case 'createDefinition':
      return azurermOrNot(definitionResource(change));
    case 'createVersion':
      return azurermOrNot(versionResource(change));
    case 'createVirtualMachine':
    case 'restoreVersion':
      return declared();
    case 'updateGallery':
    case 'setTags':
    case 'shareGallery':
      return plain(azapiAction(change));
    case 'registerProvider':
    case 'setLabImage':
    case 'saveLabImage':
    case 'publishLab':
      return plain(azapiAction(change));
    case 'attachGallery':
    case 'createLab':
    case 'grantRole':
      return declaredOrNot();
    case 'updateDefinition':
      return [
        {
          id: change.target,
          change,
          resource: (symbol, waits) => {
            const [data, resource] = definitionUpdate(change, symbol, waits) ?? [];
            return data && resource && { before: blockText(data), resource };
          },
        },
      ];
    case 'updateVersion':
      return [{ id: change.target, change, resource: (symbol, waits) => versionUpdate(change, symbol, waits) }];
    case 'detachGallery':
      return plain(undefined);
  }
}

/** Whether an item waits for another: it lies in it, is made from it, or is a further change of it. */
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
  const { says, commands } = stepOf(change);
  return [says, ...commands].map(hclComment).join('\n');
}
