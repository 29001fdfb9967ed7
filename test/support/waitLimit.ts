/**
 * How long a test waits for one event, in ms, before it fails with what it waited for: one limit for all tests. Generous, since
 * only an event that never happens takes this long; no test guesses how fast a machine is.
 */
export const waitLimit = 5 * 60_000;

/** A test or hook may wait for several events; a wait in it times out first. */
export const testLimit = 3 * waitLimit;

/** A job prints a line for each test. One that is silent for longer hangs outside its tests. */
export const silenceLimit = testLimit + waitLimit;
