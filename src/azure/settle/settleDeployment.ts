import * as l10n from '@vscode/l10n';
import { object, text, type Json } from '../../base/json';
import { nameOf } from '../../domain/id/resourceId';
import type { ChangeOf } from '../../domain/plan/plan';
import { failureOfBody } from '../http/armError';
import type { Settlement } from '../ports';
import { mismatch } from './settleByState';

/** Settles by the deployment, which outlives its resources. A machine without the deployment is someone else's. */
export function settleDeployment(
  deployment: Json | undefined,
  machine: Json | undefined,
  { target }: ChangeOf<'createVirtualMachine'>,
): Settlement {
  if (!deployment) {
    return machine
      ? mismatch(target, l10n.t('The virtual machine {0} already exists.', nameOf(target)))
      : { state: 'absent' };
  }
  const properties = object(deployment['properties']);
  switch ((text(properties['provisioningState']) ?? '').toLowerCase()) {
    case 'succeeded':
      return { state: machine ? 'done' : 'absent' };
    case 'failed':
    case 'canceled':
      return { state: 'failed', failure: { ...failureOfBody(properties['error']), target } };
    default:
      return { state: 'inProgress' };
  }
}
