import * as z from 'zod/mini';

/**
 * The contract of a table whose rows have a name, cells and a command.
 * @param command IDs of the commands
 */
export const tableView = <Command extends string>(command: z.ZodMiniType<Command>) =>
  z.object({
    title: z.string(),
    /** What the list doesn't tell. May be empty. */
    note: z.string(),
    columns: z.array(z.object({ id: z.string(), label: z.string(), isNumber: z.boolean() })),
    rows: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** One for each column but the first, which is the name. */
        cells: z.array(z.string()),
        mend: z.optional(z.object({ id: command, label: z.string(), description: z.string() })),
      }),
    ),
    empty: z.string(),
    /** Says how many there are. Empty if all are shown. */
    more: z.string(),
    moreLabel: z.string(),
    clearLabel: z.string(),
  });

export type Table<Command extends string> = z.infer<ReturnType<typeof tableView<Command>>>;
