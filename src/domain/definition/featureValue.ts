import { sameName } from '../id/sameName';
import type { Feature } from './imageDefinition';

/** The parts of a feature's value, which is a set written with commas: `NVMe,SCSI` and `SCSI, NVMe` are the same. */
export function partsOfValue(value: string): readonly string[] {
  return value
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
}

export function sameFeatureValue(a: string, b: string): boolean {
  return setKey(partsOfValue(a)) === setKey(partsOfValue(b));
}

/** Whether two definitions have the same features, in whatever order and spelling. */
export function sameFeatures(a: readonly Feature[], b: readonly Feature[]): boolean {
  return setKey(a.map(featureKey)) === setKey(b.map(featureKey));
}

/** The feature's value in a definition. Undefined if it has none. */
export function featureValueOf(features: readonly Feature[] = [], name: string): string | undefined {
  return features.find(one => sameName(one.name, name))?.value;
}

/** The same for all spellings of a feature and its value: `diskcontrollertypes=nvme,scsi`. */
export function featureKey({ name, value }: Feature): string {
  return `${name.toLowerCase()}=${setKey(partsOfValue(value))}`;
}

/** The same for two sets of names, whatever their order and case. */
export function setKey(names: readonly string[]): string {
  return [...new Set(names.map(name => name.toLowerCase()))].sort().join();
}
