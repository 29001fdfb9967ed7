import { clone, cloneInto, definition, image, newDefinition } from '../cloneWorld';
import { plan, otherPlan, sourcePlan, refuses, type Refusal } from './refusal';

export const fitRefusals: readonly Refusal[] = [
  {
    name: 'a Linux image in a Windows definition',
    code: 'osTypeMismatch',
    make: () => cloneInto({ osType: 'Windows' }),
    azure: refuses(/^400 InvalidParameter .*different OS type \['Linux'\]/),
  },
  {
    name: 'a generalized image in a specialized definition',
    code: 'osStateMismatch',
    make: () => cloneInto({ osState: 'Specialized' }),
    azure: refuses(/^400 InvalidParameter .*OS State in the parent gallery image \(Specialized\) is not Generalized/),
  },
  {
    name: 'a generation 1 image in a generation 2 definition',
    code: 'generationMismatch',
    make: () => clone({ image: image({ hyperVGeneration: 'V1' }) }),
    azure: refuses(/^400 InvalidParameter .*different Hypervisor generation \['V1'\]/),
  },
  {
    name: 'a generation 2 image in a generation 1 definition',
    code: 'generationMismatch',
    make: () => cloneInto({ hyperVGeneration: 'V1', features: [] }),
    azure: refuses(/^400 InvalidParameter .*different Hypervisor generation \['V2'\]/),
  },
  {
    name: 'a generation 1 image in a new definition of generation 2',
    code: 'generationMismatch',
    make: () => clone({ image: image({ hyperVGeneration: 'V1' }), definition: newDefinition() }),
    azure: refuses(/^400 InvalidParameter .*different Hypervisor generation \['V1'\]/),
  },
  {
    name: 'a managed image in an Arm64 definition',
    code: 'architectureMismatch',
    make: () => cloneInto({ architecture: 'Arm64' }),
    azure: { accepts: 'no error of the service is known; machines created from the version would not start' },
  },
  {
    name: 'a managed image in a new Arm64 definition of generation 1',
    code: 'architectureMismatch',
    make: () => {
      const words = { architecture: 'Arm64', hyperVGeneration: 'V1', features: [] } as const;
      return clone({ image: image({ hyperVGeneration: 'V1' }), definition: newDefinition(words) });
    },
    azure: refuses(/^400 InvalidParameter Architecture 'Arm64' is only supported/),
  },
  {
    name: 'a managed image in a trusted-launch-only definition',
    code: 'securityTypeMismatch',
    make: () => cloneInto({ features: [{ name: 'SecurityType', value: 'TrustedLaunch' }] }),
    azure: { accepts: 'Sample Azure does not check it; the service refuses sources without guest state' },
  },
  {
    name: 'an image with a purchase plan in a definition without one',
    code: 'planMismatch',
    make: () => clone({}, sourcePlan(plan)),
    azure: refuses(/^400 InvalidParameter .*has a different plan .* than the parent gallery image plan \['null'\]/),
  },
  {
    name: 'an image without a purchase plan in a definition with one',
    code: 'planMismatch',
    make: () => cloneInto({ purchasePlan: plan }),
    azure: refuses(/^400 InvalidParameter .*has a different plan \['null'\]/),
  },
  {
    name: 'an image whose purchase plan differs from that of the definition',
    code: 'planMismatch',
    make: () => {
      const existing = definition({ purchasePlan: otherPlan });
      return clone({ definition: { existing } }, { definitions: [existing], ...sourcePlan(plan) });
    },
    azure: refuses(/^400 InvalidParameter .*has a different plan/),
  },
  {
    name: 'an image whose tags name a purchase plan in a definition without one',
    code: 'planMismatch',
    make: () => {
      const tags = { PlanName: plan.name, PlanPublisher: plan.publisher, PlanProduct: plan.product };
      return clone({ image: image({ tags }) }, { sourcePlans: new Map() });
    },
    azure: refuses(/^400 InvalidParameter .*has a different plan/),
  },
];
