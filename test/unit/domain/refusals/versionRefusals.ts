import { idKey } from '../../../../src/domain/id/resourceId';
import { choice, clone, definitionPath, facts, version } from '../cloneWorld';
import { refuses, second, bothPlans, type Refusal } from './refusal';

export const versionRefusals: readonly Refusal[] = [
  {
    name: 'a version of two numbers',
    code: 'versionNumberInvalid',
    make: () => clone({ version: '1.0' }),
    azure: refuses(/^400 InvalidParameter The image version name is invalid/),
  },
  {
    name: 'a version with a letter',
    code: 'versionNumberInvalid',
    make: () => clone({ version: 'v1.0.1' }),
    azure: refuses(/^400 InvalidParameter The image version name is invalid/),
  },
  {
    name: 'a version with a suffix',
    code: 'versionNumberInvalid',
    make: () => clone({ version: '1.0.1-beta' }),
    azure: refuses(/^400 InvalidParameter The image version name is invalid/),
  },
  {
    name: 'a number one beyond 32 bits',
    code: 'versionNumberOutOfRange',
    make: () => clone({ version: '1.0.2147483648' }),
    azure: refuses(/^400 InvalidParameter The value 2147483648 .*is out of range/),
  },
  {
    name: 'a date and time as one number',
    code: 'versionNumberOutOfRange',
    make: () => clone({ version: '20260302090000.0.0' }),
    azure: refuses(/^400 InvalidParameter The value 20260302090000 .*is out of range/),
  },
  {
    name: 'leading zeros',
    code: 'versionNumberLeadingZeros',
    make: () => clone({ version: '2026.03.02' }),
    azure: { accepts: 'whether Azure takes them is not known; tools disagree about what such a number means' },
  },
  {
    name: 'a number that is taken',
    code: 'versionTaken',
    make: () => clone({ version: '1.0.0' }),
    azure: refuses(/^409 PropertyChangeNotAllowed Changing property .*source\.id/),
  },
  {
    name: 'a number that a failed version has',
    code: 'versionTakenByFailed',
    make: () => {
      const failed = version('1.0.1', { provisioningState: 'Failed' });
      return clone({}, { versions: new Map([[idKey(definitionPath), [failed]]]) });
    },
    azure: refuses(/^409 PropertyChangeNotAllowed Changing property .*source\.id/),
  },
  {
    name: 'two images that would become the same version',
    code: 'versionTwiceInPlan',
    make: () => ({ choices: [choice(), choice({ image: second })], facts: { ...facts, sourcePlans: bothPlans } }),
    azure: refuses(/^409 (Conflict|PropertyChangeNotAllowed)/),
  },
  {
    name: 'a number below one that is there',
    code: 'versionNotHighest',
    severity: 'info',
    make: () => clone({ version: '0.9.9' }),
    azure: { accepts: 'any free number is good; it only does not become the latest' },
  },
  {
    name: 'exclude from latest',
    code: 'versionExcludedFromLatest',
    severity: 'info',
    make: () => clone({ excludeFromLatest: true }),
    azure: { accepts: 'it is a choice, repeated so that it is not made by accident' },
  },
  {
    name: 'an end of life that is no date',
    code: 'endOfLifeInvalid',
    make: () => clone({ endOfLifeDate: '2026-02-30' }),
    azure: { unasked: 'the SDK sends nothing that is no date' },
  },
  {
    name: 'an end of life in the past',
    code: 'endOfLifePast',
    make: () => clone({ endOfLifeDate: '2026-03-02' }),
    azure: refuses(/^400 InvalidParameter EndOfLifeDate must be set to a future date/),
  },
];
