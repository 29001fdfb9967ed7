import { enumValue } from '../../../arm/enumValue';
import { text, type Json } from '../../../base/json';
import type { Settlement } from '../../ports';

export function settleProvider(found: Json): Settlement {
  const state = enumValue(text(found['registrationState']), ['Registered', 'Registering']);
  return { state: state === 'Registered' ? 'done' : state === 'Registering' ? 'inProgress' : 'absent' };
}
