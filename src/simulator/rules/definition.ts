import { invalidParameter, propertyChangeNotAllowed } from '../http/errors';
import { at, number, record, records, text, type Json } from '../http/json';
import { type Call, ArmError } from '../http/route';
import type { StoredResource } from '../world/storedResource';

const prefix = 'galleryImage.properties';
const limits = { publisher: 128, offer: 64, sku: 64 };
const choices: Readonly<Record<string, readonly string[]>> = {
  osType: ['Windows', 'Linux'],
  osState: ['Generalized', 'Specialized'],
  hyperVGeneration: ['V1', 'V2'],
  architecture: ['x64', 'Arm64'],
};

export function checkDefinitionName(name: string): void {
  if (/^[^_\W][\w\-.]{0,79}$/.test(name) && !/[-.]$/.test(name)) return;
  throw invalidParameter(
    String.raw`The entity name '${name}' is invalid according to its validation rule: ^[^_\W][\w-._]{0,79}(?<![-.])$`,
    'galleryImageName',
  );
}

/** Throws if a new definition lacks a required property, or its identifier isn't unique in the gallery. */
export function checkNewDefinition(call: Call, requested: Json, gallery: StoredResource): void {
  for (const name of ['osType', 'osState']) {
    if (text(requested, name) === undefined) throw missing(`${prefix}.${name}`);
  }
  for (const [name, max] of Object.entries(limits)) {
    const value = text(requested, 'identifier', name) ?? '';
    if (/^[\w.-]+$/.test(value) && !value.endsWith('.') && value.length <= max) continue;
    throw invalidParameter(
      `Asset name ${prefix}.identifier.${name} is not valid. It cannot be empty. Allowed characters are uppercase or lowercase letters, digits, hyphen(-), period (.), underscore (_). Names are not allowed to end with period(.). The length of the name cannot exceed ${max} characters.`,
      `${prefix}.identifier.${name}`,
    );
  }
  const triplet = tripletOf(requested);
  const duplicate = call.world
    .list('Microsoft.Compute/galleries/images', gallery.id)
    .find(one => tripletOf(one.properties) === triplet);
  if (duplicate) {
    const { publisher, offer, sku } = record(requested, 'identifier');
    throw new ArmError(
      409,
      'Conflict',
      `Gallery image: ${duplicate.name} identified by (publisher:${String(publisher)}, offer:${String(offer)}, sku:${String(sku)}) already exists. Choose a different publisher, offer, sku combination.`,
    );
  }
}

/** Throws for invalid values or combinations. */
export function checkDefinitionValues(requested: Json, gallery: StoredResource): void {
  for (const [name, allowed] of Object.entries(choices)) {
    const value = text(requested, name);
    if (value !== undefined && !allowed.includes(value)) {
      throw invalidParameter(`The value of parameter ${prefix}.${name} is invalid.`, `${prefix}.${name}`);
    }
  }
  for (const name of ['vCPUs', 'memory']) {
    checkWhole(record(requested, 'recommended', name), `properties.recommended.${name}`);
    const { min, max } = {
      min: number(requested, 'recommended', name, 'min'),
      max: number(requested, 'recommended', name, 'max'),
    };
    if (min === undefined || max === undefined || min <= max) continue;
    throw invalidParameter(
      `The minimum value of ${prefix}.recommended.${name} must not be greater than the maximum value of ${prefix}.recommended.${name}.`,
      `${prefix}.recommended.${name}`,
    );
  }
  const security = securityOf(requested);
  const second = text(requested, 'hyperVGeneration') === 'V2';
  if (security !== undefined && security !== 'Standard' && !second) {
    throw invalidParameter(
      `SecurityType '${security}' is only supported with hyperVGeneration 'V2'.`,
      `${prefix}.features`,
    );
  }
  if (text(requested, 'architecture') === 'Arm64' && !second) {
    throw invalidParameter(
      "Architecture 'Arm64' is only supported with hyperVGeneration 'V2'.",
      `${prefix}.architecture`,
    );
  }
  const sharing = text(gallery.properties, 'sharingProfile', 'permissions') ?? 'Private';
  if (sharing !== 'Private' && (security === 'TrustedLaunch' || security === 'ConfidentialVM')) {
    throw invalidParameter(`SecurityType '${security}' is only supported in private galleries.`, `${prefix}.features`);
  }
}

/** Throws if a number isn't a 32-bit integer, as the schema requires. */
function checkWhole(range: Json, path: string): void {
  for (const [name, value] of Object.entries(range)) {
    if (value === null || (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31)) continue;
    throw invalidParameter(
      `Input string '${JSON.stringify(value)}' is not a valid integer. Path '${path}.${name}'`,
      path,
    );
  }
}

/** Throws if an update changes an immutable property. */
export function checkImmutable(requested: Json, stored: Json, allowUpdateImage: boolean): void {
  const fixed = [
    ...Object.keys(choices).map(name => [name]),
    ...Object.keys(limits).map(name => ['identifier', name]),
    ...['name', 'publisher', 'product'].map(name => ['purchasePlan', name]),
  ];
  for (const path of fixed) {
    const value = text(requested, ...path);
    if (value !== undefined && value !== text(stored, ...path))
      throw propertyChangeNotAllowed(`${prefix}.${path.join('.')}`);
  }
  if (at(requested, 'features') === undefined || allowUpdateImage) return;
  if (featureSet(requested) !== featureSet(stored)) throw propertyChangeNotAllowed(`${prefix}.features`);
}

/** The features without their order. A value is a set, too: `NVMe,SCSI` is `SCSI, NVMe`. */
function featureSet(properties: Json): string {
  const features = featuresOf(properties).map(feature => {
    const values = (text(feature, 'value') ?? '').split(',').map(value => value.trim().toLowerCase());
    return { ...feature, name: text(feature, 'name')?.toLowerCase(), value: values.sort().join() };
  });
  return features
    .map(feature => JSON.stringify(feature))
    .sort()
    .join();
}

/** Features in Azure's spelling. */
export function featuresOf(properties: Json): Json[] {
  return records(properties, 'features').map(feature => {
    const value = text(feature, 'value') ?? '';
    return { ...feature, value: value.replace(/^(Confidential)Vm/i, '$1VM') };
  });
}

export function securityOf(properties: Json): string | undefined {
  return text(
    featuresOf(properties).find(feature => text(feature, 'name')?.toLowerCase() === 'securitytype'),
    'value',
  );
}

function tripletOf(properties: Json): string {
  const { publisher, offer, sku } = record(properties, 'identifier');
  return JSON.stringify([publisher, offer, sku]).toLowerCase();
}

function missing(path: string): ArmError {
  return invalidParameter(`Required parameter '${path}' is missing (null).`, path);
}
