import type { Command } from '../services';
import { selectedNodes } from '../target/selectedNodes';

/** Sign In to Azure; given a tenant that wants a new sign-in, to that tenant. */
export const signIn: Command =
  ({ session }) =>
  async (...args) => {
    const tenant = selectedNodes(args)[0]?.tenant;
    await session.signIn(tenant?.tenantId, tenant?.account);
  };
