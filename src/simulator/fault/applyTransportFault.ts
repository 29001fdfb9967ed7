import type { ArmResponse } from '../http/http';
import type { RequestFault } from './faults';

/** Applies a fault that affects the response in transport. */
export function applyTransportFault(response: ArmResponse, fault: RequestFault): ArmResponse {
  switch (fault.kind) {
    case 'dropBefore':
    case 'dropAfter':
      return { ...response, fault: 'drop' };
    case 'truncate':
      return { ...response, fault: 'truncate' };
    case 'malform':
      return { ...response, body: `<html><body>502 ${(response.body ?? '').slice(0, 20)}` };
    case 'delay':
      return { ...response, delayMs: fault.delayMs ?? 1000 };
    case 'throttle':
    case 'error':
    case 'forbid':
    case 'claims':
      return fault.delayMs === undefined ? response : { ...response, delayMs: fault.delayMs };
  }
}
