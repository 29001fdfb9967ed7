import { nameOf } from '../../domain/id/resourceId';
import type { Presentation } from '../presentation';

/** What is drawn of a resource that has just gone: its list is drawn again at once, without it. */
export function placeholderItem(id: string): Presentation {
  return { label: nameOf(id), icon: { codicon: 'blank' }, contextValue: 'gone', children: 'none' };
}
