/** What Lab Services says of a plan, a lab or a machine. */
interface Worked {
  readonly provisioningState?: string | undefined;
  readonly state?: string | undefined;
}

const atWork = new Set(['creating', 'updating', 'deleting']);
const onTheWay = new Set([
  ...['publishing', 'scaling', 'syncing'],
  ...['starting', 'stopping', 'reimaging', 'redeploying', 'resettingpassword'],
]);

/** Whether Lab Services is at work on it, so that it changes by itself. What is locked may be so for days. */
export function isUnderWay({ provisioningState = '', state = '' }: Worked): boolean {
  return atWork.has(provisioningState.toLowerCase()) || onTheWay.has(state.toLowerCase());
}
