import { isObject, list, object, text } from '../../base/json';
import type { OsState } from '../../domain/resource/resource';
import type { SourceMachine } from '../ports';
import { readPlan } from './readDefinition';
import { readResource } from './readResource';

export function readSourceMachine(item: unknown): SourceMachine | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const { base, properties } = resource;
  return {
    id: base.id,
    purchasePlan: readPlan(object(item)['plan']),
    securityType: text(object(properties['securityProfile'])['securityType']),
    osState: readOsState(properties['instanceView']),
  };
}

/** Only the instance view has it: a generalized machine has a status for it. */
function readOsState(view: unknown): OsState | undefined {
  if (!isObject(view)) return undefined;
  const codes = list(view['statuses']).map(status => text(object(status)['code'])?.toLowerCase());
  return codes.includes('osstate/generalized') ? 'Generalized' : 'Specialized';
}
