import { facts } from './cloneWorld';
import { galleryRefusals } from './refusals/galleryRefusals';
import { definitionRefusals } from './refusals/definitionRefusals';
import { fitRefusals } from './refusals/fitRefusals';
import { imageRefusals } from './refusals/imageRefusals';
import { sourceRefusals } from './refusals/sourceRefusals';
import { versionRefusals } from './refusals/versionRefusals';
import { regionRefusals } from './refusals/regionRefusals';
import { limitRefusals } from './refusals/limitRefusals';
import { unreadFacts } from './refusals/unreadFacts';
import type { Refusal } from './refusals/refusal';

/** Every case of an early refusal: the plan carries exactly this notice. */
export const refusals: readonly Refusal[] = [
  {
    name: 'no image at all',
    code: 'nothingToClone',
    make: () => ({ choices: [], facts }),
    azure: { unasked: 'there is nothing to send' },
  },
  ...galleryRefusals,
  ...definitionRefusals,
  ...fitRefusals,
  ...imageRefusals,
  ...sourceRefusals,
  ...versionRefusals,
  ...regionRefusals,
  ...limitRefusals,
  ...unreadFacts,
];
