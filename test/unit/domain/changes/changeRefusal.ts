import type { ImageDefinition } from '../../../../src/domain/definition/imageDefinition';
import type { Lock } from '../../../../src/domain/deletion/lock';
import type { Gallery } from '../../../../src/domain/gallery/gallery';
import type { RefusalCode } from '../../../../src/domain/plan/noticeCode';
import type { Plan } from '../../../../src/domain/plan/plan';
import type { Right } from '../../../../src/domain/rights/right';
import type { ManagedImage } from '../../../../src/domain/source/managedImage';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import type { SoftDeletedVersion } from '../../../../src/domain/version/softDeletedVersion';
import { definition, gallery } from '../cloneWorld';
import type { Azure } from '../refusals/refusal';

/** What exists in Azure when a plan is made, and which rights the user lacks. By default, one gallery and its definition. */
export interface There {
  readonly galleries?: readonly Gallery[];
  readonly definitions?: readonly ImageDefinition[];
  readonly versions?: readonly ImageVersion[];
  readonly deleted?: readonly SoftDeletedVersion[];
  readonly images?: readonly ManagedImage[];
  /** IDs of what a gallery contains besides image definitions. */
  readonly others?: readonly string[];
  readonly locks?: readonly Lock[];
  readonly denied?: readonly Right[];
}

/** A change, other than a new version, that a plan refuses. */
export interface ChangeRefusal {
  readonly name: string;
  readonly code: RefusalCode;
  /** Codes of other errors in the same plan. */
  readonly also?: readonly RefusalCode[];
  readonly there?: There;
  readonly plan: (there: Required<There>) => Plan;
  readonly azure: Azure;
}

export function thereOf({ there }: Pick<ChangeRefusal, 'there'>): Required<There> {
  return {
    ...{
      galleries: [gallery()],
      definitions: [definition()],
      versions: [],
      deleted: [],
      images: [],
      others: [],
      locks: [],
      denied: [],
    },
    ...there,
  };
}
