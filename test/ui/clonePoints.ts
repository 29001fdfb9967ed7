import type { Point } from '../support/heldAzure';

/** Where a clone is when its extension host dies. Those of one group are alive together, and die together. */
export const clonePoints: Readonly<Record<string, Readonly<Record<string, Point>>>> = {
  'while the gallery is made': {
    'the gallery was sent, but never arrived': { what: 'write', of: 'gallery', moment: 'before', arrives: 'never' },
    'the gallery was sent, and arrives late': { what: 'write', of: 'gallery', moment: 'before' },
    'Azure has the gallery, and nobody heard it': { what: 'write', of: 'gallery', moment: 'after' },
    'asking whether the gallery is made': { what: 'poll', of: 'gallery', moment: 'before' },
    'the gallery is made, and nobody heard it': { what: 'poll', of: 'gallery', moment: 'after' },
  },
  'while the image definition is made': {
    'the definition was sent, but never arrived': {
      what: 'write',
      of: 'definition',
      moment: 'before',
      arrives: 'never',
    },
    'the definition was sent, and arrives late': { what: 'write', of: 'definition', moment: 'before' },
    'Azure has the definition, and nobody heard it': { what: 'write', of: 'definition', moment: 'after' },
    'reading the definition that Azure has begun to make': { what: 'read', of: 'definition', moment: 'before' },
    'asking whether the definition is made': { what: 'poll', of: 'definition', moment: 'before' },
    'the definition is made, and nobody heard it': { what: 'poll', of: 'definition', moment: 'after' },
    'reading the definition that is made': { what: 'read', of: 'definition', moment: 'after', state: 'finished' },
  },
  'while the image version is made': {
    'the version was sent, but never arrived': { what: 'write', of: 'version', moment: 'before', arrives: 'never' },
    'the version was sent, and arrives late': { what: 'write', of: 'version', moment: 'before' },
    'Azure has the version, and nobody heard it': { what: 'write', of: 'version', moment: 'after' },
    'reading the version that Azure has begun to make': { what: 'read', of: 'version', moment: 'before' },
    'asking for the first time how far the version is': { what: 'poll', of: 'version', moment: 'before' },
    'the second answer to how far it is': { what: 'poll', of: 'version', moment: 'after', nth: 2 },
    'the second answer to how far its regions are': { what: 'read', of: 'version', moment: 'after', nth: 2 },
  },
  'at the end': {
    'asking whether the version is made': { what: 'poll', of: 'version', moment: 'before', state: 'finished' },
    'the version is made, and nobody heard it': { what: 'poll', of: 'version', moment: 'after', state: 'finished' },
    'reading the version that is made': { what: 'read', of: 'version', moment: 'before', state: 'finished' },
    'the version is read, and nobody heard it': { what: 'read', of: 'version', moment: 'after', state: 'finished' },
    'asking whether its regions are ready': {
      what: 'read',
      of: 'version',
      moment: 'before',
      state: 'finished',
      nth: 2,
    },
    'they are ready, and nobody heard it': { what: 'read', of: 'version', moment: 'after', state: 'finished', nth: 3 },
  },
};
