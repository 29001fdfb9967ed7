import { object, text, type Json } from '../../base/json';
import type { Settlement } from '../ports';

export function settleDeletion(found: Json | undefined): Settlement {
  if (!found) return { state: 'done' };
  const state = text(object(found['properties'])['provisioningState'])?.toLowerCase();
  return { state: state === 'deleting' ? 'inProgress' : 'absent' };
}
