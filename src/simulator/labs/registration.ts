import { ArmError, type Call } from '../http/route';

const durationMs = 60_000;
/** Providers that a subscription must register before using them. */
const registrable = ['Microsoft.LabServices'];

/** The registration state of a provider in the call's subscription. Undefined if it needs no registration. */
export function registrationOf(call: Call, namespace: string): string | undefined {
  if (!nameOf(namespace)) return undefined;
  const done = call.world.registrations[keyOf(call, namespace)];
  if (done === undefined) return 'NotRegistered';
  return call.now < done ? 'Registering' : 'Registered';
}

/** Registers a provider, which takes a minute. Idempotent. */
export function register(call: Call, namespace: string): void {
  if (registrationOf(call, namespace) !== 'NotRegistered') return;
  call.world.registrations = { ...call.world.registrations, [keyOf(call, namespace)]: call.now + durationMs };
  call.world.touch();
}

/** Throws 409 unless the call's subscription has registered Lab Services. */
export function checkRegistered(call: Call): void {
  const [namespace = ''] = registrable;
  if (registrationOf(call, namespace) === 'Registered') return;
  throw new ArmError(
    409,
    'MissingSubscriptionRegistration',
    `The subscription is not registered to use namespace '${namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.`,
  );
}

/** The canonical name of a registrable provider. */
function nameOf(namespace: string): string | undefined {
  return registrable.find(one => one.toLowerCase() === namespace.toLowerCase());
}

export function registrationKey(subscription: string, namespace: string): string {
  return `${subscription}/${namespace}`.toLowerCase();
}

function keyOf(call: Call, namespace: string): string {
  return registrationKey(call.params['subscription'] ?? '', namespace);
}
