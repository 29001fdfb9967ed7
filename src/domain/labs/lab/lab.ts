import type { LabError } from '../labError';
import type { OsState, OsType, ResourceBase } from '../../resource/resource';

/** As Lab Services says it. */
type LabState = 'Draft' | 'Publishing' | 'Scaling' | 'Syncing' | 'Published';

/** A lab: of a lab plan, or of a classic lab account. */
export interface Lab extends ResourceBase {
  readonly kind: 'lab';
  readonly title: string;
  /** The lab plan; absent where it was deleted, and of a lab in a classic lab account. */
  readonly labPlanId?: string | undefined;
  /** The classic lab account it lies in. */
  readonly labAccountId?: string | undefined;
  readonly state?: LabState | undefined;
  /** `TemplateVM`: with a template that can be changed and exported; `Image`: without. */
  readonly createOption?: 'TemplateVM' | 'Image' | undefined;
  /** The image definition it was made from; absent where that is of the Marketplace. */
  readonly definitionId?: string | undefined;
  /** The version Lab Services took when the lab was made: `1.0.3`. */
  readonly exactVersion?: string | undefined;
  readonly osType?: OsType | undefined;
  readonly osState?: OsState | undefined;
  /** `Classic_Fsv2_2_4GB_128_S_SSD` and how many machines. */
  readonly size?: string | undefined;
  readonly capacity?: number | undefined;
  readonly adminUser?: string | undefined;
  readonly error?: LabError | undefined;
}

/** A machine of a lab. The template is named `0`. */
export interface LabMachine {
  readonly id: string;
  readonly name: string;
  readonly isTemplate: boolean;
  /** As Azure says it: Stopped, Starting, Running, Stopping, … */
  readonly state: string;
  readonly provisioningState: string;
  readonly error?: LabError | undefined;
}
