import type { Point } from '../support/heldAzure';

const minute = 60_000;

/**
 * Where an export is interrupted, by the time since the exports were sent, in ms of Azure's time. One whose request never
 * arrives is sent again only after twenty minutes of waiting: `test/sim/labs/resumeExport.test.ts` lets them pass.
 */
export const exportPoints: readonly { readonly at: number; readonly points: Readonly<Record<string, Point>> }[] = [
  {
    at: 0,
    points: {
      'after sending a request that arrives late': { what: 'write', of: 'labMachine', moment: 'before' },
      'after sending a request that arrives after the next window has looked for it': {
        what: 'write',
        of: 'labMachine',
        moment: 'before',
        arrives: 'later',
      },
      'before learning that Azure accepted it': { what: 'write', of: 'labMachine', moment: 'after' },
      'while reading the definition that does not exist yet': {
        what: 'read',
        of: 'definition',
        moment: 'before',
        state: 'absent',
      },
      'during the first poll': { what: 'poll', of: 'labMachine', moment: 'before' },
      'before receiving the second poll response': { what: 'poll', of: 'labMachine', moment: 'after', nth: 2 },
    },
  },
  {
    at: 2.2 * minute,
    points: {
      'before learning that the definition was created': { what: 'read', of: 'definition', moment: 'after' },
    },
  },
  {
    at: 3 * minute,
    points: {
      'before learning that the version is being created': { what: 'list', of: 'version', moment: 'after' },
    },
  },
  {
    at: 11 * minute,
    points: {
      'while polling the completed export': { what: 'poll', of: 'labMachine', moment: 'before', state: 'finished' },
      'before learning that the export is completed': {
        what: 'poll',
        of: 'labMachine',
        moment: 'after',
        state: 'finished',
      },
      'before receiving the created version': { what: 'list', of: 'version', moment: 'after', state: 'finished' },
      'while checking whether the region is ready': {
        what: 'read',
        of: 'version',
        moment: 'before',
        state: 'finished',
        nth: 2,
      },
    },
  },
];
