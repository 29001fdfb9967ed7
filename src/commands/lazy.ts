import type { Command } from './services';

/** Loads a command's module on first use. The module exports the command under its ID. */
export function lazy<Id extends string>(
  id: Id,
  load: () => Promise<Readonly<Record<Id, Command>>>,
): Record<Id, Command> {
  const command: Command =
    services =>
    async (...args) =>
      (await load())[id](services)(...args);
  return { [id]: command } as Record<Id, Command>;
}
