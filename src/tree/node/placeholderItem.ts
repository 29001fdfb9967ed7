import { nameOf } from '../../domain/id/resourceId';
import type { Presentation } from '../presentation';

/** Shown for a resource that was just deleted, until its list is redrawn without it. */
export function placeholderItem(id: string): Presentation {
  return { label: nameOf(id), icon: { codicon: 'blank' }, contextValue: 'gone', children: 'none' };
}
