import { facts } from '../cloneWorld';
import { galleryRefusals } from './galleryRefusals';
import { definitionRefusals } from './definitionRefusals';
import { fitRefusals } from './fitRefusals';
import { imageRefusals } from './imageRefusals';
import { sourceRefusals } from './sourceRefusals';
import { versionRefusals } from './versionRefusals';
import { regionRefusals } from './regionRefusals';
import { limitRefusals } from './limitRefusals';
import { unreadFacts } from './unreadFacts';
import type { Refusal } from './refusal';

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
