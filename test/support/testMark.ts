/** The prefix of what tests write to the console of an extension host, to distinguish it from the host's own messages. */
export const testMark = '[test] ';
