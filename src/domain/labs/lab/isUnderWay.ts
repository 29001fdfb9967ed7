/** The state of a lab plan, lab or machine, as reported by Lab Services. */
interface Worked {
  readonly provisioningState?: string | undefined;
  readonly state?: string | undefined;
}

const atWork = new Set(['creating', 'updating', 'deleting']);
const onTheWay = new Set([
  ...['publishing', 'scaling', 'syncing'],
  ...['starting', 'stopping', 'reimaging', 'redeploying', 'resettingpassword'],
]);

/** Whether Lab Services is changing it now. `Locked` doesn't count, since it may last for days. */
export function isUnderWay({ provisioningState = '', state = '' }: Worked): boolean {
  return atWork.has(provisioningState.toLowerCase()) || onTheWay.has(state.toLowerCase());
}
