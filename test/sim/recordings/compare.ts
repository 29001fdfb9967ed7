/** One member or value in which two answers differ; undefined where one lacks it. */
export interface Difference {
  readonly path: string;
  readonly azure: unknown;
  readonly sample: unknown;
}

const guid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?\+00:00$/;

/**
 * Compares answers of Azure and Sample Azure in every member and value. Times and GUIDs differ in every run, but each
 * one of Azure's must always correspond to the same of Sample Azure's.
 */
export class Comparison {
  readonly #ours = new Map<string, string>();

  /** Sample Azure's GUID for each of Azure's in `text`, where one is known. */
  translated(text: string): string {
    return text.replaceAll(guid, one => this.#ours.get(one) ?? one);
  }

  differences(azure: unknown, sample: unknown, path = ''): Difference[] {
    if (Array.isArray(azure) && Array.isArray(sample)) return this.#ofLists(azure, sample, path);
    if (isObject(azure) && isObject(sample)) {
      const names = new Set([...Object.keys(azure), ...Object.keys(sample)]);
      return [...names].flatMap(name => this.differences(azure[name], sample[name], `${path}.${name}`));
    }
    const isSame =
      typeof azure === 'string' && typeof sample === 'string' ? this.#isSameText(azure, sample) : azure === sample;
    return isSame ? [] : [{ path, azure, sample }];
  }

  #ofLists(azure: readonly unknown[], sample: readonly unknown[], path: string): Difference[] {
    const ours = inOrderOf(azure, sample);
    return Array.from({ length: Math.max(azure.length, sample.length) }, (_, at) =>
      this.differences(azure[at], ours[at], `${path}[${at}]`),
    ).flat();
  }

  #isSameText(azure: string, sample: string): boolean {
    if (time.test(azure) && time.test(sample)) return this.#corresponds(azure, sample);
    if (shapeOf(azure) !== shapeOf(sample)) return false;
    const [theirs, ours] = [azure.match(guid) ?? [], sample.match(guid) ?? []];
    return theirs.length === ours.length && theirs.every((one, at) => this.#corresponds(one, ours[at] ?? ''));
  }

  #corresponds(azure: string, sample: string): boolean {
    const known = this.#ours.get(azure);
    if (known === undefined) this.#ours.set(azure, sample);
    return known === undefined || known === sample;
  }
}

/** A text without its GUIDs, and with resource groups in lower case: Azure spells them in upper case now and then. */
function shapeOf(text: string): string {
  return text.replaceAll(guid, '').replaceAll(/\/resourceGroups\/[^/]+/gi, group => group.toLowerCase());
}

/** Rows with names in the other list's order: Azure promises none. */
function inOrderOf(azure: readonly unknown[], sample: readonly unknown[]): readonly unknown[] {
  const nameOf = (row: unknown): unknown => (isObject(row) ? row['name'] : undefined);
  const places = new Map(azure.map((row, at) => [nameOf(row), at]));
  if (sample.some(row => !places.has(nameOf(row)) || nameOf(row) === undefined)) return sample;
  return sample.toSorted((a, b) => (places.get(nameOf(a)) ?? 0) - (places.get(nameOf(b)) ?? 0));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
