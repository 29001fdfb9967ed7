import type { ChangeOf } from './plan';

/** Whether running the change needs a password, which the plan does not hold: specialized images keep their own users. */
export function needsPassword({ shall }: ChangeOf<'createVirtualMachine'>): boolean {
  return shall.osState === 'Generalized' && shall.signIn !== undefined && 'password' in shall.signIn;
}
