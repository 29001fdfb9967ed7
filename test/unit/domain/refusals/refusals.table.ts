import { facts } from '../cloneWorld';
import { definitionRefusals } from './definitionRefusals';
import { fitRefusals } from './fitRefusals';
import { galleryRefusals } from './galleryRefusals';
import { imageRefusals } from './imageRefusals';
import { limitRefusals } from './limitRefusals';
import type { Refusal } from './refusal';
import { regionRefusals } from './regionRefusals';
import { sourceRefusals } from './sourceRefusals';
import { unreadFacts } from './unreadFacts';
import { versionRefusals } from './versionRefusals';

/** Every early refusal. The plan has exactly this notice. */
export const refusals: readonly Refusal[] = [
  {
    name: 'a clone without images',
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
