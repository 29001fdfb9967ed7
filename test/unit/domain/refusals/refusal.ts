import type { NoticeCode } from '../../../../src/domain/plan/noticeCode';
import type { Severity } from '../../../../src/domain/plan/plan';
import { idKey } from '../../../../src/domain/id/resourceId';
import { image, imageId, imagePath, otherSubscription } from '../cloneWorld';
import type { Clone } from '../cloneWorld';

/** What Azure does with the same plan when nothing stands in its way. */
export type Azure =
  /** The first refusal, as `status code message`; `operation code message` where it comes only later. */
  | { readonly refuses: RegExp }
  /** Why there is a notice although Azure takes it. */
  | { readonly accepts: string }
  /** Why Azure cannot be asked. */
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
