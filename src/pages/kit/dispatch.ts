import type * as z from 'zod/mini';

/** One handler per message type; a missing one doesn't compile. */
export type Handlers<M extends { readonly type: string }> = {
  readonly [K in M['type']]: (message: Extract<M, { readonly type: K }>) => void;
};

/** Passes an untrusted message to its handler. Returns false, and ignores it, if it doesn't match the contract. */
export function dispatch<M extends { readonly type: string }>(
  contract: z.ZodMiniType<M>,
  handlers: Handlers<M>,
  received: unknown,
): boolean {
  const { data } = contract.safeParse(received);
  if (!data) return false;
  const handle = handlers[data.type as M['type']] as (message: M) => void;
  handle(data);
  return true;
}
