import type { OsState, OsType, ResourceBase } from '../../resource/resource';
import type { LabError } from '../labError';

/** As reported by Lab Services. */
type LabState = 'Draft' | 'Publishing' | 'Scaling' | 'Syncing' | 'Published';

/** A lab of a lab plan or of a classic lab account. */
export interface Lab extends ResourceBase {
  readonly kind: 'lab';
  readonly title: string;
  /** The lab plan. Absent if it was deleted, and for labs of classic lab accounts. */
  readonly labPlanId?: string | undefined;
  /** The classic lab account it belongs to. */
  readonly labAccountId?: string | undefined;
  readonly state?: LabState | undefined;
  /** `TemplateVM`: with a template that can be customized and exported. `Image`: without. */
  readonly createOption?: 'TemplateVM' | 'Image' | undefined;
  /** The image definition it was created from. Absent for a Marketplace image. */
  readonly definitionId?: string | undefined;
  /** The version that Lab Services used when the lab was created: `1.0.3`. */
  readonly exactVersion?: string | undefined;
  readonly osType?: OsType | undefined;
  readonly osState?: OsState | undefined;
  /** `Classic_Fsv2_2_4GB_128_S_SSD`. */
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
  /** As reported by Azure: Stopped, Starting, Running, Stopping, … */
  readonly state: string;
  readonly provisioningState: string;
  readonly error?: LabError | undefined;
}
