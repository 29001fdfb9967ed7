import * as l10n from '@vscode/l10n';
import type { Facts } from '../base/yaml';
import { otherMembers } from '../domain/resource/otherMembers';
import { shownMembers } from './shownMembers';

/** All that Azure returns on a resource, but its properties document doesn't show elsewhere, in Azure's own words. */
export function otherFacts(id: string, raw: unknown): Facts {
  const shown = shownMembers(id);
  const other = shown && otherMembers(raw, shown);
  const { properties, ...rest } = other ?? {};
  return { [l10n.t('Other')]: { ...factsOf(properties), ...factsOf(rest) } };
}

function factsOf(value: unknown): Facts {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, part]: [string, unknown]) => [name, factOf(part)]))
    : {};
}

function factOf(value: unknown): Facts[string] {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  const isPlainList = Array.isArray(value) && value.every(item => typeof item !== 'object');
  return isPlainList ? value.map(String) : factsOf(value);
}
