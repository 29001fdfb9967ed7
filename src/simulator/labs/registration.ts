import { ArmError } from '../http/route';
import type { Call } from '../http/route';

const durationMs = 60_000;
/** The providers a subscription has to register by itself before it can use them. */
const registrable = ['Microsoft.LabServices'];

/** How far a provider is registered in the call's subscription; `undefined` for one that needs no registering. */
export function registrationOf(call: Call, namespace: string): string | undefined {
  if (!nameOf(namespace)) return undefined;
  const done = call.world.registrations[keyOf(call, namespace)];
  if (done === undefined) return 'NotRegistered';
  return call.now < done ? 'Registering' : 'Registered';
}

/** Registers a provider, which takes a minute; one that is registered stays so. */
export function register(call: Call, namespace: string): void {
  if (registrationOf(call, namespace) !== 'NotRegistered') return;
  call.world.registrations = { ...call.world.registrations, [keyOf(call, namespace)]: call.now + durationMs };
  call.world.touch();
}

/** Throws 409 as long as the call's subscription has not registered Lab Services. */
export function checkRegistered(call: Call): void {
  const [namespace = ''] = registrable;
  if (registrationOf(call, namespace) === 'Registered') return;
  throw new ArmError(
    409,
    'MissingSubscriptionRegistration',
    `The subscription is not registered to use namespace '${namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.`,
  );
}

/** A provider's name as Azure writes it, where it is one of those that are to be registered. */
function nameOf(namespace: string): string | undefined {
  return registrable.find(one => one.toLowerCase() === namespace.toLowerCase());
}

export function registrationKey(subscription: string, namespace: string): string {
  return `${subscription}/${namespace}`.toLowerCase();
}

function keyOf(call: Call, namespace: string): string {
  return registrationKey(call.params['subscription'] ?? '', namespace);
}
