/** How far a change is whose result shows in stages: Azure has accepted it, its definition is there, its version is being made. */
export type ChangeProgress = 'accepted' | 'definition' | 'version';
