import { parseForeignId } from './foreignId';

/**
 * Splits the name of someone else's gallery into its readable and its unique part: `harborline` of `harborline-<guid>`,
 * `EDGE_FLEET` of `<owner's subscription>-EDGE_FLEET`.
 */
export function foreignName(id: string): { readonly known: string; readonly unique: string } {
  const { kind, names } = parseForeignId(id) ?? { kind: 'community', names: [id] };
  const [name = id] = names;
  const [, before = '', after = ''] = (kind === 'shared' ? ownerFirst : guidLast).exec(name) ?? [];
  const [known, unique] = kind === 'shared' ? [after, before] : [before, after];
  return known === '' ? { known: name, unique: '' } : { known, unique };
}

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ownerFirst = new RegExp(`^(${guid})-(.+)$`, 'i');
const guidLast = new RegExp(`^(.+)-(${guid})$`, 'i');
