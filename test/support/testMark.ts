/** Begins what tests write to the console of an extension host, so that it can be told from the host's own messages. */
export const testMark = '[test] ';
