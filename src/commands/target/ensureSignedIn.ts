import type { CommandServices } from '../services';

/** For commands that need no selection: signs in first where nobody is. False where nobody did. */
export async function ensureSignedIn({ session }: CommandServices): Promise<boolean> {
  if (session.state().kind !== 'signedIn') await session.signIn();
  return session.state().kind === 'signedIn';
}
