import type { Point } from '../support/heldAzure';

const minute = 60_000;

/** Where an export is when its window ends, by how long ago the exports were sent, in ms of Azure's time. */
export const exportPoints: readonly { readonly at: number; readonly points: Readonly<Record<string, Point>> }[] = [
  {
    at: 0,
    points: {
      'it was sent, but never arrived': { what: 'write', of: 'labMachine', moment: 'before', arrives: 'never' },
      'it was sent, and arrives late': { what: 'write', of: 'labMachine', moment: 'before' },
      'it was sent, and arrives when it has been looked for': {
        what: 'write',
        of: 'labMachine',
        moment: 'before',
        arrives: 'later',
      },
      'Azure has accepted it, and nobody heard it': { what: 'write', of: 'labMachine', moment: 'after' },
      'reading the definition that is not there yet': {
        what: 'read',
        of: 'definition',
        moment: 'before',
        state: 'absent',
      },
      'asking for the first time how far it is': { what: 'poll', of: 'labMachine', moment: 'before' },
      'the second answer to how far it is': { what: 'poll', of: 'labMachine', moment: 'after', nth: 2 },
    },
  },
  {
    at: 2.2 * minute,
    points: {
      'the definition has appeared, and nobody heard it': { what: 'read', of: 'definition', moment: 'after' },
    },
  },
  {
    at: 3 * minute,
    points: {
      'the version is being made, and nobody heard it': { what: 'list', of: 'version', moment: 'after' },
    },
  },
  {
    at: 11 * minute,
    points: {
      'asking whether it is done': { what: 'poll', of: 'labMachine', moment: 'before', state: 'finished' },
      'it is done, and nobody heard it': { what: 'poll', of: 'labMachine', moment: 'after', state: 'finished' },
      'the version is found, and nobody heard it': { what: 'list', of: 'version', moment: 'after', state: 'finished' },
      'asking whether its region is ready': {
        what: 'read',
        of: 'version',
        moment: 'before',
        state: 'finished',
        nth: 2,
      },
    },
  },
];
