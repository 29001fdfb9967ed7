import { choice, clone, cloneInto, definition, facts, newDefinition } from '../cloneWorld';
import { plan, sourcePlan, refuses, second, bothPlans, type Refusal } from './refusal';

export const definitionRefusals: readonly Refusal[] = [
  {
    name: 'a definition name that ends with a hyphen',
    code: 'definitionNameInvalid',
    make: () => clone({ definition: newDefinition({}, 'ubuntu-') }),
    azure: refuses(/^400 InvalidParameter .*invalid according to its validation rule/),
  },
  {
    name: 'a definition name that begins with an underscore',
    code: 'definitionNameInvalid',
    make: () => clone({ definition: newDefinition({}, '_ubuntu') }),
    azure: refuses(/^400 InvalidParameter .*invalid according to its validation rule/),
  },
  {
    name: 'a definition name with a space',
    code: 'definitionNameInvalid',
    make: () => clone({ definition: newDefinition({}, 'my ubuntu') }),
    azure: refuses(/^400 InvalidParameter .*invalid according to its validation rule/),
  },
  {
    name: 'a definition name of 81 characters',
    code: 'definitionNameInvalid',
    make: () => clone({ definition: newDefinition({}, 'u'.repeat(81)) }),
    azure: refuses(/^400 InvalidParameter .*invalid according to its validation rule/),
  },
  {
    name: 'a new definition with a name that is taken',
    code: 'definitionNameTaken',
    make: () => clone({ definition: newDefinition({}, 'Ubuntu') }),
    azure: refuses(/^409 PropertyChangeNotAllowed Changing property/),
  },
  {
    name: 'a new definition in a region that does not exist',
    code: 'definitionRegionUnknown',
    make: () => clone({ definition: newDefinition({ location: 'atlantis' }) }),
    azure: refuses(/^400 LocationNotAvailable\w+ The provided location 'atlantis'/),
  },
  {
    name: 'a publisher with a space',
    code: 'publisherInvalid',
    make: () => clone({ definition: newDefinition({ identifier: { publisher: 'Con toso', offer: 'o', sku: 's' } }) }),
    azure: refuses(/^400 InvalidParameter Asset name galleryImage\.properties\.identifier\.publisher is not valid/),
  },
  {
    name: 'a publisher of 129 characters',
    code: 'publisherInvalid',
    make: () =>
      clone({ definition: newDefinition({ identifier: { publisher: 'p'.repeat(129), offer: 'o', sku: 's' } }) }),
    azure: refuses(/^400 InvalidParameter Asset name .*publisher is not valid.*128/),
  },
  {
    name: 'an empty offer',
    code: 'offerInvalid',
    make: () => clone({ definition: newDefinition({ identifier: { publisher: 'p', offer: '', sku: 's' } }) }),
    azure: refuses(/^400 InvalidParameter Asset name .*offer is not valid/),
  },
  {
    name: 'a SKU that ends with a period',
    code: 'skuInvalid',
    make: () => clone({ definition: newDefinition({ identifier: { publisher: 'p', offer: 'o', sku: 's.' } }) }),
    azure: refuses(/^400 InvalidParameter Asset name .*sku is not valid/),
  },
  {
    name: 'a new definition with the publisher, offer, and SKU of another',
    code: 'identifierTaken',
    make: () => clone({ definition: newDefinition({ identifier: definition().identifier }) }),
    azure: refuses(/^409 \w+ Gallery image: ubuntu identified by .* already exists/),
  },
  {
    name: 'two new definitions with the same publisher, offer, and SKU',
    code: 'identifierTaken',
    make: () => ({
      choices: [
        choice({ definition: newDefinition({}, 'one'), version: '1.0.0' }),
        choice({ definition: newDefinition({}, 'two'), image: second, version: '1.0.0' }),
      ],
      facts: { ...facts, sourcePlans: bothPlans },
    }),
    azure: refuses(/^409 \w+ Gallery image: one identified by .* already exists/),
  },
  {
    name: 'two images with conflicting settings for the same new definition',
    code: 'definitionShapesDiffer',
    make: () => ({
      choices: [
        choice({ definition: newDefinition(), version: '1.0.0' }),
        choice({ definition: newDefinition({ description: 'another' }), image: second, version: '1.0.1' }),
      ],
      facts: { ...facts, sourcePlans: bothPlans },
    }),
    azure: { unasked: 'a plan creates each definition once, so only the first of the two is sent' },
  },
  {
    name: 'a definition that is being deleted',
    code: 'definitionBeingDeleted',
    make: () => cloneInto({ provisioningState: 'Deleting' }),
    azure: refuses(/^409 OperationNotAllowed .*marked for deletion/),
  },
  {
    name: 'a definition in the failed state',
    code: 'definitionNotReady',
    make: () => cloneInto({ provisioningState: 'Failed' }),
    azure: {
      accepts: 'Azure checks only whether the parent is being deleted; a version in a failed parent is of little use.',
    },
  },
  {
    name: 'a definition past its end of life',
    code: 'definitionExpired',
    severity: 'warning',
    make: () => cloneInto({ endOfLifeDate: '2025-01-01T00:00:00Z' }),
    azure: { accepts: 'the end of life of a definition is only informational' },
  },
  {
    name: 'a new definition with an invalid end of life',
    code: 'definitionEndOfLifeInvalid',
    make: () => clone({ definition: newDefinition({ endOfLifeDate: 'next summer' }) }),
    azure: { unasked: 'the SDK sends only valid dates' },
  },
  {
    name: 'a new definition with an end of life in the past',
    code: 'definitionEndOfLifePast',
    make: () => clone({ definition: newDefinition({ endOfLifeDate: '2026-03-01' }) }),
    azure: refuses(/^400 InvalidParameter EndOfLifeDate must be set to a future date/),
  },
  {
    name: 'a recommended minimum of vCPUs above the maximum',
    code: 'recommendedRangeInverted',
    make: () => clone({ definition: newDefinition({ recommended: { vCPUs: { min: 16, max: 4 } } }) }),
    azure: refuses(/^400 InvalidParameter The minimum value of .*vCPUs must not be greater/),
  },
  {
    name: 'a recommended minimum of memory above the maximum',
    code: 'recommendedRangeInverted',
    make: () => clone({ definition: newDefinition({ recommended: { memoryGB: { min: 64, max: 8 } } }) }),
    azure: refuses(/^400 InvalidParameter The minimum value of .*memory must not be greater/),
  },
  {
    name: 'a purchase plan without a product',
    code: 'purchasePlanIncomplete',
    make: () => clone({ definition: newDefinition({ purchasePlan: { ...plan, product: '' } }) }, sourcePlan(plan)),
    azure: refuses(/^400 InvalidParameter .*has a different plan/),
  },
  {
    name: 'a feature listed twice',
    code: 'featureRepeated',
    make: () => {
      const feature = { name: 'IsHibernateSupported', value: 'True' };
      return clone({ definition: newDefinition({ features: [feature, feature] }) });
    },
    azure: { accepts: 'no error of the service is known for it, and which of the two applies is undefined' },
  },
  {
    name: 'tags with a forbidden character',
    code: 'tagsInvalid',
    make: () => clone({ definition: newDefinition({ tags: { 'cost/center': '7' } }) }),
    azure: refuses(/^400 InvalidTagNameCharacters The tag names 'cost\/center'/),
  },
];
