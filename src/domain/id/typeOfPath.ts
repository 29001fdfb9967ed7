/**
 * The resource type that the path of a request is about, in lower case, also that of a list, of an action or of what is
 * in a region: `microsoft.compute/galleries/images`, `microsoft.compute/locations/sharedgalleries`. Above providers it is
 * Resource Manager's own: `microsoft.resources/subscriptions/resourcegroups`.
 */
export function typeOfPath(path: string): string {
  const own =
    path
      .toLowerCase()
      .replace(/\/+$/, '')
      .split(/\/providers\//)
      .at(-1) ?? '';
  const isOwn = own.startsWith('/') || !own.includes('/');
  const segments = isOwn ? ['microsoft.resources', ...path.toLowerCase().split('/').filter(Boolean)] : own.split('/');
  return segments.filter((_, index) => index === 0 || index % 2 === 1).join('/');
}

/** The namespace of a type: `microsoft.compute`. */
export function namespaceOf(type: string): string {
  return type.toLowerCase().split('/')[0] ?? '';
}
