/**
 * How long a test waits for one event, in ms, before it says what it waited for: the one limit of all tests. Generous, since
 * only what never comes takes so long; no test guesses how fast a machine is.
 */
export const waitLimit = 5 * 60_000;

/** A test or hook may wait for several events; whoever waits in it speaks first. */
export const testLimit = 3 * waitLimit;

/** A job that has not ended by then hangs beyond what its tests can tell. */
export const jobLimit = 5 * waitLimit;
