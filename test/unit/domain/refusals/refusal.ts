import { idKey } from '../../../../src/domain/id/resourceId';
import type { NoticeCode } from '../../../../src/domain/plan/noticeCode';
import type { Severity } from '../../../../src/domain/plan/plan';
import { image, imageId, imagePath, otherSubscription, type Clone } from '../cloneWorld';

/** How Azure responds to the same plan if the early refusal is bypassed. */
export type Azure =
  /** The first error, as `status code message`, or `operation code message` if the long-running operation reports it. */
  | { readonly refuses: RegExp }
  /** Why there is a notice although Azure accepts the request. */
  | { readonly accepts: string }
  /** Why there is no request to send to Azure. */
  | { readonly unasked: string };

export interface Refusal {
  readonly name: string;
  readonly code: NoticeCode;
  readonly severity?: Severity;
  readonly make: () => Clone;
  readonly azure: Azure;
}

export const plan = { name: 'byol', publisher: 'fortress', product: 'firewall' };
export const otherPlan = { ...plan, name: 'payg' };
export const sourcePlan = (known: typeof plan | null) => ({ sourcePlans: new Map([[idKey(imagePath), known]]) });
export const deny = (action: string, scope: string) => ({ denied: [{ action, scope }] });
export const refuses = (pattern: RegExp): Azure => ({ refuses: pattern });
export const foreignImage = image({ id: imageId('ubuntu-master', otherSubscription) });
export const foreignPlans = { sourcePlans: new Map([[idKey(foreignImage.id), null]]) };
export const second = image({ id: imageId('second-master') });
export const bothPlans = new Map([
  [idKey(imagePath), null],
  [idKey(second.id), null],
]);
