import { isMentionOf, isNameIn, mentionsIn, quotedIn } from '../../domain/id/mentions';

/** Azure's codes for what isn't there, in messages with its ID, or its type and name. */
const absentById = /^(Resource|GalleryImage)NotFound$/i;
/** The same, in messages with only its name, in quotes. The last is Microsoft Graph's. */
const absentByName = /^(ResourceGroup|ParentResource|Deployment|RoleAssignment|Request_Resource)NotFound$/i;
const invisible = /^(SubscriptionNotFound|InvalidSubscriptionId|TenantNotFound|InvalidTenantId)$/i;

interface Said {
  readonly code: string;
  readonly message: string;
}

/**
 * Whether an error is Azure's own word that the resource at `path` isn't there: a code of Azure's that says so, and a
 * message that names this resource and no other. The absence of a parent is also that of its children. A gateway has
 * codes of the same form, for a route or page that it doesn't know.
 * @param path of the request, or its URL
 */
export function provesAbsence({ code, message }: Said, path: string): boolean {
  if (absentById.test(code)) return isAll(mentionsIn(message), mention => isMentionOf(mention, path));
  return absentByName.test(code) && isAll(quotedIn(message), name => isNameIn(name, path));
}

/** Whether Azure says that the sign-in can't see the subscription, which may well exist. */
export function isOutOfSight(code: string): boolean {
  return invisible.test(code);
}

function isAll(names: readonly string[], matches: (name: string) => boolean): boolean {
  return names.length > 0 && names.every(matches);
}
