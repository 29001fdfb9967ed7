/** The state of a lab plan, lab or machine, as reported by Lab Services. */
interface WithState {
  readonly provisioningState?: string | undefined;
  readonly state?: string | undefined;
}

const busyProvisioningStates = new Set(['creating', 'updating', 'deleting']);
const busyStates = new Set([
  ...['publishing', 'scaling', 'syncing'],
  ...['starting', 'stopping', 'reimaging', 'redeploying', 'resettingpassword'],
]);

/** Whether Lab Services is changing it now. `Locked` doesn't count, since it may last for days. */
export function isInProgress({ provisioningState = '', state = '' }: WithState): boolean {
  return busyProvisioningStates.has(provisioningState.toLowerCase()) || busyStates.has(state.toLowerCase());
}
