import type { Point } from '../support/heldAzure';

/** Where a clone is when its extension host is killed. The clones of a group run and are killed together. */
export const clonePoints: Readonly<Record<string, Readonly<Record<string, Point>>>> = {
  'while the gallery is created': {
    'after sending a gallery that never arrives': { what: 'write', of: 'gallery', moment: 'before', arrives: 'never' },
    'after sending a gallery that arrives late': { what: 'write', of: 'gallery', moment: 'before' },
    'before learning that Azure accepted the gallery': { what: 'write', of: 'gallery', moment: 'after' },
    'while polling the gallery': { what: 'poll', of: 'gallery', moment: 'before' },
    'before learning that the gallery is created': { what: 'poll', of: 'gallery', moment: 'after' },
  },
  'while the image definition is created': {
    'after sending a definition that never arrives': {
      what: 'write',
      of: 'definition',
      moment: 'before',
      arrives: 'never',
    },
    'after sending a definition that arrives late': { what: 'write', of: 'definition', moment: 'before' },
    'before learning that Azure accepted the definition': { what: 'write', of: 'definition', moment: 'after' },
    'while reading the definition that is being created': { what: 'read', of: 'definition', moment: 'before' },
    'while polling the definition': { what: 'poll', of: 'definition', moment: 'before' },
    'before learning that the definition is created': { what: 'poll', of: 'definition', moment: 'after' },
    'before receiving the created definition': { what: 'read', of: 'definition', moment: 'after', state: 'finished' },
  },
  'while the image version is created': {
    'after sending a version that never arrives': { what: 'write', of: 'version', moment: 'before', arrives: 'never' },
    'after sending a version that arrives late': { what: 'write', of: 'version', moment: 'before' },
    'before learning that Azure accepted the version': { what: 'write', of: 'version', moment: 'after' },
    'while reading the version that is being created': { what: 'read', of: 'version', moment: 'before' },
    'during the first poll of the version': { what: 'poll', of: 'version', moment: 'before' },
    'before receiving the second poll response of the version': {
      what: 'poll',
      of: 'version',
      moment: 'after',
      nth: 2,
    },
    'before receiving the second replication status': { what: 'read', of: 'version', moment: 'after', nth: 2 },
  },
  'at the end': {
    'while polling the completed version': { what: 'poll', of: 'version', moment: 'before', state: 'finished' },
    'before learning that the version is created': { what: 'poll', of: 'version', moment: 'after', state: 'finished' },
    'while reading the created version': { what: 'read', of: 'version', moment: 'before', state: 'finished' },
    'before receiving the created version': { what: 'read', of: 'version', moment: 'after', state: 'finished' },
    'while checking whether the regions are ready': {
      what: 'read',
      of: 'version',
      moment: 'before',
      state: 'finished',
      nth: 2,
    },
    'before learning that the regions are ready': {
      what: 'read',
      of: 'version',
      moment: 'after',
      state: 'finished',
      nth: 3,
    },
  },
};
