import type { CommandServices } from '../services';

/** Signs in if needed. False if the user didn't sign in. */
export async function ensureSignedIn({ session }: CommandServices): Promise<boolean> {
  if (session.state().kind !== 'signedIn') await session.signIn();
  return session.state().kind === 'signedIn';
}
