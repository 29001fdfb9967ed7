import type { KindTraits } from './changeTraits';
import { defaultTraits } from './defaultTraits';

export const machineTraits: { readonly createVirtualMachine: KindTraits<'createVirtualMachine'> } = {
  createVirtualMachine: {
    ...defaultTraits,
    ...{ area: 'compute', effect: 'create', claims: 'subtree', busy: 'created' },
    reads: ({ spec }) => [spec.imageId],
    passwordUser: ({ spec: { osState, osType, signIn } }) =>
      // Specialized images keep their own users.
      osState === 'Generalized' && signIn && 'password' in signIn ? { userName: signIn.userName, osType } : undefined,
  },
};
