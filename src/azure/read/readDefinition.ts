import { enumOrUnknown, enumValue } from '../../arm/enumValue';
import { isAbsent, isObject, list, number, object, text, type Json } from '../../base/json';
import type { Feature, ImageDefinition, Range } from '../../domain/definition/imageDefinition';
import { otherMembers } from '../../domain/resource/otherMembers';
import type { PurchasePlan } from '../../domain/resource/resource';
import { otherOf, readAll, readDate, readResource } from './readResource';

/** Generation and architecture default to Azure's own defaults: V1, x64. */
export function readDefinition(item: unknown): ImageDefinition | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const { base, properties } = resource;
  const identifier = object(properties['identifier']);
  return {
    ...base,
    kind: 'definition',
    osType: enumValue(properties['osType'], ['Windows', 'Linux']),
    osState: enumValue(properties['osState'], ['Generalized', 'Specialized']),
    hyperVGeneration: enumOrUnknown(properties['hyperVGeneration'], ['V1', 'V2'], 'V1'),
    architecture: enumOrUnknown(properties['architecture'], ['x64', 'Arm64'], 'x64'),
    identifier: {
      publisher: text(identifier['publisher']) ?? '',
      offer: text(identifier['offer']) ?? '',
      sku: text(identifier['sku']) ?? '',
    },
    purchasePlan: readPlan(properties['purchasePlan']),
    features: readAll(list(properties['features']), readFeature),
    description: text(properties['description']),
    endOfLifeDate: readDate(properties['endOfLifeDate']),
    recommended: readRecommended(properties['recommended']),
    disallowedDiskTypes: readAll(list(object(properties['disallowed'])['diskTypes']), text),
    eula: text(properties['eula']),
    privacyStatementUri: text(properties['privacyStatementUri']),
    releaseNoteUri: text(properties['releaseNoteUri']),
    ...otherOf(item, known),
  };
}

const range = { min: true, max: true } as const;
const known = {
  osType: true,
  osState: true,
  hyperVGeneration: true,
  architecture: true,
  identifier: { publisher: true, offer: true, sku: true },
  purchasePlan: { name: true, publisher: true, product: true },
  features: true,
  description: true,
  endOfLifeDate: true,
  recommended: { vCPUs: range, memory: range },
  disallowed: { diskTypes: true },
  eula: true,
  privacyStatementUri: true,
  releaseNoteUri: true,
} as const;

/** A partial plan is still a plan: whoever deploys the image must accept it. */
export function readPlan(value: unknown): PurchasePlan | undefined {
  const plan = object(value);
  const [name, publisher, product] = [text(plan['name']), text(plan['publisher']), text(plan['product'])];
  if (name === undefined && publisher === undefined && product === undefined) return undefined;
  return { name: name ?? '', publisher: publisher ?? '', product: product ?? '' };
}

function readFeature(item: unknown): Feature | undefined {
  const name = text(object(item)['name']);
  const other = otherMembers(item, { name: true, value: true });
  return name === undefined ? undefined : { name, value: text(object(item)['value']) ?? '', ...(other && { other }) };
}

function readRecommended(value: unknown): ImageDefinition['recommended'] {
  if (!isObject(value)) return undefined;
  const vCPUs = readRange(object(value['vCPUs']));
  const memoryGB = readRange(object(value['memory']));
  return vCPUs || memoryGB ? { ...(vCPUs && { vCPUs }), ...(memoryGB && { memoryGB }) } : undefined;
}

function readRange(range: Json): Range | undefined {
  const [min, max] = [number(range['min']), number(range['max'])];
  const isUnderstood = [range['min'], range['max']].every(one => isAbsent(one) || number(one) !== undefined);
  return isUnderstood && (min !== undefined || max !== undefined) ? { min, max } : undefined;
}
