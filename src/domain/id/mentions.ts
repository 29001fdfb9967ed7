/** By ID, or by type and name: `Microsoft.Compute/galleries/g/images/i`. */
const mention = /\/subscriptions\/[^\s'",;()]+|\bMicrosoft\.[A-Za-z]+(?:\/[^\s'",;()/]+){2,}/gi;

/** The resources that a message of Azure's names. */
export function mentionsIn(message: string): readonly string[] {
  return message.match(mention) ?? [];
}

/** Whether a mention is of the resource at a request's path, or of one above it. */
export function isMentionOf(mentioned: string, path: string): boolean {
  const where = `${decoded(path.replace(/\?.*$/s, ''))}/`.toLowerCase();
  const what = mentioned.toLowerCase().replace(/[./]+$/, '');
  return where.includes(what.startsWith('/') ? `${what}/` : `/providers/${what}/`);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
