import type { RefusalCode } from '../../../../src/domain/plan/noticeCode';
import type { Gallery } from '../../../../src/domain/gallery/gallery';
import type { ImageDefinition } from '../../../../src/domain/definition/imageDefinition';
import type { ManagedImage } from '../../../../src/domain/source/managedImage';
import type { SoftDeletedVersion } from '../../../../src/domain/version/softDeletedVersion';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import type { Plan } from '../../../../src/domain/plan/plan';
import type { Right } from '../../../../src/domain/rights/right';
import { definition, gallery } from '../cloneWorld';
import type { Azure } from '../refusals/refusal';

/** What Azure has when a plan is made, and what its user may not do; a gallery and its definition where nothing is said. */
export interface There {
  readonly galleries?: readonly Gallery[];
  readonly definitions?: readonly ImageDefinition[];
  readonly versions?: readonly ImageVersion[];
  readonly deleted?: readonly SoftDeletedVersion[];
  readonly images?: readonly ManagedImage[];
  readonly denied?: readonly Right[];
}

/** A change of what exists, or of anything but versions, that a plan refuses. */
export interface ChangeRefusal {
  readonly name: string;
  readonly code: RefusalCode;
  /** What else is refused by the way. */
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
      denied: [],
    },
    ...there,
  };
}
