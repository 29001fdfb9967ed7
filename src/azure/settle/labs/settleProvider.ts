import { text, enumValue, type Json } from '../../../arm/json';
import type { Settlement } from '../../ports';

export function settleProvider(found: Json): Settlement {
  const state = enumValue(text(found['registrationState']), ['Registered', 'Registering']);
  return { state: state === 'Registered' ? 'done' : state === 'Registering' ? 'inProgress' : 'absent' };
}
