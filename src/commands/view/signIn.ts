import type { Command } from '../services';
import { selectedNodes } from '../target/selectedNodes';

/** Sign In to Azure, or to a given tenant that requires it. */
export const signIn: Command =
  ({ session }) =>
  async (...args) => {
    const tenant = selectedNodes(args)[0]?.tenant;
    await session.signIn(tenant?.tenantId, tenant?.account);
  };
