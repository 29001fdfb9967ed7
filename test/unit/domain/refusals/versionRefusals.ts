import { idKey } from '../../../../src/domain/id/resourceId';
import { choice, clone, definitionPath, facts, region, version } from '../cloneWorld';
import { refuses, second, bothPlans, type Refusal } from './refusal';

export const versionRefusals: readonly Refusal[] = [
  {
    name: 'a version number with two parts',
    code: 'versionNumberInvalid',
    make: () => clone({ version: '1.0' }),
    azure: refuses(/^400 InvalidParameter The image version name is invalid/),
  },
  {
    name: 'a version number with a letter',
    code: 'versionNumberInvalid',
    make: () => clone({ version: 'v1.0.1' }),
    azure: refuses(/^400 InvalidParameter The image version name is invalid/),
  },
  {
    name: 'a version number with a suffix',
    code: 'versionNumberInvalid',
    make: () => clone({ version: '1.0.1-beta' }),
    azure: refuses(/^400 InvalidParameter The image version name is invalid/),
  },
  {
    name: 'a version number just beyond 32 bits',
    code: 'versionNumberOutOfRange',
    make: () => clone({ version: '1.0.2147483648' }),
    azure: refuses(/^400 InvalidParameter The value 2147483648 .*is out of range/),
  },
  {
    name: 'a version number with a date and time in one part',
    code: 'versionNumberOutOfRange',
    make: () => clone({ version: '20260302090000.0.0' }),
    azure: refuses(/^400 InvalidParameter The value 20260302090000 .*is out of range/),
  },
  {
    name: 'a version number with leading zeros',
    code: 'versionNumberLeadingZeros',
    make: () => clone({ version: '2026.03.02' }),
    azure: { accepts: 'whether Azure accepts them is unknown; tools interpret such a number differently' },
  },
  {
    name: 'a version number that is taken',
    code: 'versionTaken',
    make: () => clone({ version: '1.0.0' }),
    azure: refuses(/^409 PropertyChangeNotAllowed Changing property .*source\.id/),
  },
  {
    name: 'a version number that a failed version has taken',
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
    name: 'a version number below an existing one',
    code: 'versionNotHighest',
    severity: 'info',
    make: () => clone({ version: '0.9.9' }),
    azure: { accepts: 'any free number is valid, but this one does not become the latest' },
  },
  {
    name: 'regions that keep an older latest version',
    code: 'olderLatestElsewhere',
    severity: 'warning',
    make: () => {
      const wide = version('1.0.0', { targetRegions: [region('westeurope'), region('eastus')] });
      return clone({}, { versions: new Map([[idKey(definitionPath), [wide]]]) });
    },
    azure: { accepts: 'a version may be in fewer regions than the one before it' },
  },
  {
    name: 'a version excluded from latest',
    code: 'versionExcludedFromLatest',
    severity: 'info',
    make: () => clone({ excludeFromLatest: true }),
    azure: { accepts: 'it is a choice, repeated to prevent accidents' },
  },
  {
    name: 'a version with an invalid end of life',
    code: 'endOfLifeInvalid',
    make: () => clone({ endOfLifeDate: '2026-02-30' }),
    azure: { unasked: 'the SDK sends only valid dates' },
  },
  {
    name: 'a version with an end of life in the past',
    code: 'endOfLifePast',
    make: () => clone({ endOfLifeDate: '2026-03-02' }),
    azure: refuses(/^400 InvalidParameter EndOfLifeDate must be set to a future date/),
  },
];
