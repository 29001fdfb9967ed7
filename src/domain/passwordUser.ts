import type { OsType } from './model/resource';
import type { Change } from './plan';

/** Whose password running a change needs, which no plan holds; undefined where it needs none. */
export function passwordUser(change: Change): { readonly userName: string; readonly osType: OsType } | undefined {
  switch (change.kind) {
    case 'createVirtualMachine': {
      const { osState, osType, signIn } = change.shall;
      // Specialized images keep their own users.
      return osState === 'Generalized' && signIn && 'password' in signIn
        ? { userName: signIn.userName, osType }
        : undefined;
    }
    case 'createLab':
      return { userName: change.shall.userName, osType: change.shall.osType };
    default:
      return undefined;
  }
}
