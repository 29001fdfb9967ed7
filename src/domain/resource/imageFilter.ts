import * as l10n from '@vscode/l10n';
import { onceFor } from '../../base/once/onceFor';
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
  /**
   * Words that the full name contains, in any order and case, or that the views use: `failed`, `gen2`, `excluded from
   * latest`.
   */
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
    else if (/^os$/i.test(name) && osTypeOf(value)) filter.osType = osTypeOf(value);
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

/** By its first letters, in any case. */
function osTypeOf(typed: string): OsType | undefined {
  const osTypes: readonly OsType[] = ['Windows', 'Linux'];
  return typed === '' ? undefined : osTypes.find(one => sameName(one.slice(0, typed.length), typed));
}

/** Why a filter can't mean anything: the first key that isn't known, as no name contains a colon, or no operating system. */
export function refusedFilter(text: string): string | undefined {
  for (const part of partsOf(text)) {
    const [, key, given = ''] = /^([^":]+):(.*)$/.exec(part) ?? [];
    if (key === undefined) continue;
    if (!filterKeys.some(known => sameName(known, key))) {
      return l10n.t('"{0}:" can\'t be filtered by. Use os:, region:, state:, or tag:.', key);
    }
    const value = given.replaceAll('"', '');
    if (sameName(key, 'os') && value !== '' && !osTypeOf(value)) {
      return l10n.t('"{0}" is no operating system of images. Use os:windows or os:linux.', value);
    }
  }
  return undefined;
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
    const traitsOf = onceFor(traitWords);
    const named = (word: string, { definition }: ImageRow, own: ResourceBase): boolean =>
      searchText(own).includes(word) || (definition && traitsOf(definition).includes(word)) === true;
    for (const { text, holds } of phrasesIn(words, phrasesOf({ now, latest }))) {
      tests.push((row, own) => named(text, row, own) || holds.some(one => one(row, own)));
    }
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

function endOf({ version, definition }: ImageRow): string | undefined {
  return version?.endOfLifeDate ?? definition?.endOfLifeDate;
}

/** What the views say of a resource, in one or several words, and when they say it. */
interface Phrase {
  readonly text: string;
  readonly holds: (row: ImageRow, own: ResourceBase) => boolean;
}

function phrasesOf({ now, latest }: FilterFacts): readonly Phrase[] {
  const isExcluded: Phrase['holds'] = ({ version }) => version?.excludeFromLatest === true;
  const isReplicating = isIn('Creating', 'Updating');
  const phrases: readonly (readonly [shown: string, english: string, holds: Phrase['holds']])[] = [
    [l10n.t('failed'), 'failed', isIn('Failed')],
    [l10n.t('replicating'), 'replicating', isReplicating],
    [l10n.t('{0}% replicated', '').replace('%', '').trim(), 'replicated', isReplicating],
    [l10n.t('being deleted'), 'being deleted', isIn('Deleting')],
    [l10n.t('expired'), 'expired', row => isExpired(endOf(row), now)],
    [l10n.t('latest'), 'latest', ({ version }) => version !== undefined && latest?.has(idKey(version.id)) === true],
    [l10n.t('excluded'), 'excluded', isExcluded],
    [l10n.t('excluded from latest'), 'excluded from latest', isExcluded],
  ];
  return phrases.flatMap(([shown, english, holds]) => bothWords(shown, english).map(text => ({ text, holds })));
}

function isIn(...states: readonly string[]): Phrase['holds'] {
  return (_, { provisioningState }) => states.includes(provisioningState);
}

/** The words, with those that follow each other joined to the longest phrase, each with all that it means. */
function phrasesIn(words: readonly string[], phrases: readonly Phrase[]) {
  const left = words.flatMap(word => word.split(' '));
  const found: { readonly text: string; readonly holds: readonly Phrase['holds'][] }[] = [];
  while (left.length > 0) {
    const rest = `${left.join(' ')} `;
    const lengths = phrases.filter(({ text }) => rest.startsWith(`${text} `)).map(({ text }) => text.split(' ').length);
    const text = left.splice(0, Math.max(1, ...lengths)).join(' ');
    found.push({ text, holds: phrases.filter(one => one.text === text).map(({ holds }) => holds) });
  }
  return found;
}

/** Searches only names, not the subscription or the fixed segments of the ID. */
const searchText = onceFor((resource: ResourceBase) => fullName(resource.id).toLowerCase());

function hasTag(tags: ResourceBase['tags'], { name, value }: NonNullable<ImageFilter['tag']>): boolean {
  return Object.entries(tags).some(
    ([key, text]) => sameName(key, name) && (value === undefined || sameName(text, value)),
  );
}
