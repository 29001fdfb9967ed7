import { isMentionOf, mentionsIn } from '../../domain/id/mentions';

/** Codes about what lies above or beside a resource, whose absence says nothing about the resource itself. */
const elsewhere = /(Subscription|Tenant|Provider|ResourceType|ApiVersion|Principal|Linked\w*)NotFound$/i;
const absent = /NotFound$/i;
const invisible = /^(SubscriptionNotFound|InvalidSubscriptionId|TenantNotFound|InvalidTenantId)$/i;

/**
 * Whether an error of Azure's own proves that the resource at `path` isn't there: a code that says so, in words that
 * aren't about another resource. The absence of a parent is also that of its children.
 * @param path of the request, or its URL; without it, the code decides
 */
export function provesAbsence({ code, message }: { code: string; message: string }, path?: string): boolean {
  if (!absent.test(code) || elsewhere.test(code)) return false;
  const mentions = mentionsIn(message);
  return path === undefined || mentions.length === 0 || mentions.some(mention => isMentionOf(mention, path));
}

/** Whether Azure says that the sign-in can't see the subscription, which may well exist. */
export function isOutOfSight(code: string): boolean {
  return invisible.test(code);
}
