import type * as z from 'zod/mini';

/** One for every kind of message: leaving one out does not compile. */
export type Handlers<M extends { readonly type: string }> = {
  readonly [K in M['type']]: (message: Extract<M, { readonly type: K }>) => void;
};

/** Hands a message from outside to its handler; what does not fit the contract is dropped, and answered with false. */
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
