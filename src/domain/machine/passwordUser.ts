import type { OsState, OsType } from '../resource/resource';
import type { Change } from '../plan/plan';

/** Somebody whose password a machine has or gets. */
export interface PasswordUser {
  readonly userName: string;
  readonly osType: OsType;
  /** Specialized: the password is there already, whatever it is. */
  readonly osState?: OsState | undefined;
}

/** Whose password running a change needs, which no plan holds; undefined where it needs none. */
export function passwordUser(change: Change): PasswordUser | undefined {
  switch (change.kind) {
    case 'createVirtualMachine': {
      const { osState, osType, signIn } = change.spec;
      // Specialized images keep their own users.
      return osState === 'Generalized' && signIn && 'password' in signIn
        ? { userName: signIn.userName, osType }
        : undefined;
    }
    case 'createLab': {
      const { userName, osType, osState } = change.spec;
      return { userName, osType, osState };
    }
    default:
      return undefined;
  }
}
