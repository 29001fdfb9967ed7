import type { ChangeOf } from '../../domain/plan/plan';
import { azCommand, takesAsText, type Option } from './azCommand';
import { azRestChange } from './azRestChange';
import { azScopeOf } from './azScope';
import { supportsTags, tagsOption } from './tagOptions';

export function azResourceGroup(change: ChangeOf<'createResourceGroup'>): string[] {
  const { target, spec } = change;
  const { subscription, names } = azScopeOf(target);
  const options: readonly (Option | undefined)[] = [
    subscription,
    ['name', names[0]],
    ['location', spec.location],
    tagsOption(spec.tags),
    ['output', 'none'],
  ];
  return supportsTags(spec.tags) && takesAsText(options)
    ? [azCommand('group create', ...options)]
    : azRestChange(change);
}
