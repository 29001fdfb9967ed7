import * as l10n from '@vscode/l10n';
import { stateName } from '../definition/compatibility';
import type { ImageDefinition } from '../definition/imageDefinition';
import type { Gallery } from '../gallery/gallery';
import { fullName, idKey } from '../id/resourceId';
import { sameName } from '../id/sameName';
import { regionKey } from '../region/region';
import { isExpired, isExpiring } from '../version/endOfLife';
import type { ImageVersion } from '../version/imageVersion';
import type { OsType, ResourceBase } from './resource';

/** A search filter. All given criteria must match. */
export interface ImageFilter {
  /** Words that the full name contains, in any order and case, or that the views use: `failed`, `latest`, `gen2`. */
  readonly words: readonly string[];
  readonly osType?: OsType | undefined;
  /** Region key. */
  readonly region?: string | undefined;
  /** Azure's state in lower case: `failed`. */
  readonly state?: string | undefined;
  readonly tag?: { readonly name: string; readonly value?: string | undefined } | undefined;
  readonly expired?: boolean | undefined;
  /** Expired, or expiring soon. */
  readonly expiring?: boolean | undefined;
  readonly unused?: boolean | undefined;
}

/**
 * `ubuntu os:linux region:westeurope state:failed tag:team=images expired expiring unused`. Any other word is searched
 * for in names.
 */
export function parseFilter(text: string): ImageFilter {
  const filter: { -readonly [K in keyof ImageFilter]: ImageFilter[K] } = { words: [] };
  const words: string[] = [];
  for (const part of partsOf(text)) {
    const [name = '', ...rest] = part.replaceAll('"', '').split(':');
    const value = rest.join(':');
    if (rest.length === 0 && /^expired$/i.test(name)) filter.expired = true;
    else if (rest.length === 0 && /^expiring$/i.test(name)) filter.expiring = true;
    else if (rest.length === 0 && /^unused$/i.test(name)) filter.unused = true;
    else if (/^os$/i.test(name) && value) filter.osType = /^w/i.test(value) ? 'Windows' : 'Linux';
    else if (/^region$/i.test(name) && value) filter.region = regionKey(value);
    else if (/^state$/i.test(name) && value) filter.state = value.toLowerCase();
    else if (/^tag$/i.test(name) && value) filter.tag = parseTag(value);
    else words.push(part.replaceAll('"', '').toLowerCase());
  }
  return { ...filter, words };
}

/** Separated by spaces, but for those in quotes. */
function partsOf(text: string): readonly string[] {
  return text.match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
}

const filterKeys = ['os', 'region', 'state', 'tag'];

/** The first key in a filter that has no meaning: `foo` in `foo:bar`. No name contains a colon. */
export function unknownFilterKey(text: string): string | undefined {
  const keys = partsOf(text).flatMap(part => /^([^":]+):/.exec(part)?.[1] ?? []);
  return keys.find(key => !filterKeys.some(known => sameName(known, key)));
}

function parseTag(text: string): { name: string; value?: string } {
  const [name = '', ...value] = text.split('=');
  return value.length === 0 ? { name: name.toLowerCase() } : { name: name.toLowerCase(), value: value.join('=') };
}

export function isEmptyFilter({ words, ...rest }: ImageFilter): boolean {
  return words.length === 0 && Object.values(rest).every(one => one === undefined || one === false);
}

export interface FilterFacts {
  readonly now: number;
  /** ID keys of versions in use. Absent if unknown: then no version counts as unused. */
  readonly used?: ReadonlySet<string> | undefined;
  /** ID keys of the latest version of each definition. */
  readonly latest?: ReadonlySet<string> | undefined;
}

/** A row of the image list: a version with its parents, or a parent without versions. */
export interface ImageRow {
  readonly gallery?: Gallery | undefined;
  readonly definition?: ImageDefinition | undefined;
  readonly version?: ImageVersion | undefined;
}

/** Created once per filter and called once per row: fast enough for a hundred thousand rows on each keystroke. */
export function matcherOf(filter: ImageFilter, { now, used, latest }: FilterFacts): (row: ImageRow) => boolean {
  const tests: ((row: ImageRow, own: ResourceBase) => boolean)[] = [];
  const { words, osType, region, state, tag, expired, expiring, unused } = filter;
  if (words.length > 0) {
    const states = stateWords();
    const traits = new Map<ImageDefinition, readonly string[]>();
    const latestWords = bothWords(l10n.t('latest'), 'latest');
    const excludedWords = bothWords(l10n.t('excluded'), 'excluded');
    const traitsOf = (definition: ImageDefinition): readonly string[] => {
      const known = traits.get(definition) ?? traitWords(definition);
      traits.set(definition, known);
      return known;
    };
    tests.push(({ definition, version }, own) =>
      words.every(
        word =>
          searchText(own).includes(word) ||
          states.get(own.provisioningState)?.includes(word) === true ||
          (definition && traitsOf(definition).includes(word)) === true ||
          (version && latestWords.includes(word) && latest?.has(idKey(version.id))) === true ||
          (version?.excludeFromLatest && excludedWords.includes(word)) === true,
      ),
    );
  }
  if (osType !== undefined) tests.push(({ definition }) => definition?.osType === osType);
  if (state !== undefined) tests.push((_, own) => sameName(own.provisioningState, state));
  if (region !== undefined) {
    tests.push(({ version }, own) =>
      version
        ? version.targetRegions.some(({ name }) => regionKey(name) === region)
        : regionKey(own.location) === region,
    );
  }
  if (tag !== undefined) tests.push((_, { tags }) => hasTag(tags, tag));
  const endOf = ({ version, definition }: ImageRow) => version?.endOfLifeDate ?? definition?.endOfLifeDate;
  if (expired) tests.push(row => isExpired(endOf(row), now));
  if (expiring) tests.push(row => isExpiring(endOf(row), now));
  if (unused) tests.push(({ version }) => version !== undefined && used !== undefined && !used.has(idKey(version.id)));
  return row => {
    const own = row.version ?? row.definition ?? row.gallery;
    return own !== undefined && tests.every(test => test(row, own));
  };
}

/** A word of the views, in English too. */
function bothWords(shown: string, english: string): readonly string[] {
  return [shown.toLowerCase(), english];
}

/** What the views say of a definition and its versions: `linux`, `gen2`, `arm64`, `specialized`. */
function traitWords({ osType, hyperVGeneration, architecture, osState }: ImageDefinition): readonly string[] {
  return [
    ...(osType ? [osType.toLowerCase()] : []),
    ...(hyperVGeneration ? [`gen${hyperVGeneration.slice(1)}`] : []),
    ...(architecture ? [architecture.toLowerCase()] : []),
    ...(osState ? bothWords(stateName(osState), osState.toLowerCase()) : []),
  ];
}

/** The words that the views use for states, by state. */
function stateWords(): ReadonlyMap<string, readonly string[]> {
  const replicating = bothWords(l10n.t('replicating'), 'replicating');
  return new Map([
    ['Failed', bothWords(l10n.t('failed'), 'failed')],
    ['Creating', replicating],
    ['Updating', replicating],
  ]);
}

const searchTexts = new WeakMap<ResourceBase, string>();

/** Searches only names, not the subscription or the fixed segments of the ID. */
function searchText(resource: ResourceBase): string {
  const known = searchTexts.get(resource);
  if (known !== undefined) return known;
  const text = fullName(resource.id).toLowerCase();
  searchTexts.set(resource, text);
  return text;
}

function hasTag(tags: ResourceBase['tags'], { name, value }: NonNullable<ImageFilter['tag']>): boolean {
  return Object.entries(tags).some(
    ([key, text]) => sameName(key, name) && (value === undefined || sameName(text, value)),
  );
}
