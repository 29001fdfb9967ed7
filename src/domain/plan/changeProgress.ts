/**
 * The progress of a change with intermediate results: accepted by Azure, its definition exists, its version is being
 * created.
 */
export type ChangeProgress = 'accepted' | 'definition' | 'version';
