/** By ID, or by type and name: `Microsoft.Compute/galleries/g/images/i`. The name of a group may have parentheses. */
const mention = /\/subscriptions\/(?:[^\s'",;()]|\([^\s'",;()]*\))+|\bMicrosoft\.[A-Za-z]+(?:\/[^\s'",;()/]+){2,}/gi;

/** The resources that a message of Azure's names. */
export function mentionsIn(message: string): readonly string[] {
  return message.match(mention) ?? [];
}

/** Whether a mention is of the resource at a request's path, or of one above it. A subscription isn't a resource. */
export function isMentionOf(mentioned: string, path: string): boolean {
  const where = `${place(path)}/`;
  const what = mentioned.toLowerCase().replace(/[./]+$/, '');
  if (!what.startsWith('/')) return where.includes(`/providers/${what}/`);
  return what.split('/').length > 3 && where.includes(`${what}/`);
}

/** What a message has in quotes. */
export function quotedIn(message: string): readonly string[] {
  return Array.from(message.matchAll(/'([^']+)'/g), ([, name = '']) => name);
}

/** Whether a quoted name, or several of them as in `gallery/definition`, is part of a request's path. */
export function isNameIn(quoted: string, path: string): boolean {
  const names = place(path).split(/[/']/);
  return quoted.split('/').every(name => names.includes(name.toLowerCase()));
}

function place(path: string): string {
  return decoded(path.replace(/\?.*$/s, '')).toLowerCase();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
