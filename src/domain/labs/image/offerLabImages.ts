import * as l10n from '@vscode/l10n';
import type { Plan } from '../../plan/plan';
import { sortNotices } from '../../plan/sortNotices';
import type { LabOwner } from '../owner/labOwner';
import type { LabImage } from './labImage';
import { setLabImages, type LabImageFacts } from './setLabImages';

/** Offers exactly the `wanted` ones of some images for new labs, and disables the others. */
export function offerLabImages(
  owner: LabOwner,
  images: readonly LabImage[],
  wanted: readonly LabImage[],
  facts: LabImageFacts,
): Plan {
  const off = images.filter(one => one.enabled && !wanted.includes(one));
  const on = wanted.filter(one => !one.enabled);
  if (off.length === 0) return setLabImages(owner, wanted, true, facts);
  const disabling = setLabImages(owner, off, false, facts);
  if (on.length === 0) return disabling;
  const enabling = setLabImages(owner, on, true, facts);
  return {
    ...enabling,
    title: l10n.t('Images for {2}: enable {0}, disable {1}', on.length, off.length, owner.name),
    changes: [...enabling.changes, ...disabling.changes],
    notices: sortNotices([...enabling.notices, ...disabling.notices]),
  };
}
