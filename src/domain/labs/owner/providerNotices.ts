import * as l10n from '@vscode/l10n';
import { sameName } from '../../id/sameName';
import { error, info } from '../../plan/notice';
import type { Notice } from '../../plan/plan';
import { registerCommand } from './roleCommands';

/** A resource provider in a subscription. */
export interface Registration {
  readonly subscriptionId: string;
  readonly namespace: string;
  /** As reported by Azure: Registered, Registering, NotRegistered, Unregistered. */
  readonly state: string;
}

export function isRegistered({ state }: Registration): boolean {
  return ['Registered', 'Registering'].some(one => sameName(one, state));
}

/** Without the registered resource provider, attaching fails with an obscure error. */
export function unregistered(registrations: readonly Registration[]): Notice[] {
  return registrations
    .filter(one => !isRegistered(one))
    .map(({ namespace, subscriptionId }) =>
      error('providerNotRegistered', {
        message: l10n.t("{0} isn't registered in subscription {1}.", namespace, subscriptionId),
        fix: l10n.t('Ask an owner of the subscription to run: {0}', registerCommand(namespace, subscriptionId)),
        commands: [registerCommand(namespace, subscriptionId)],
      }),
    );
}

export function providersNotChecked(): Notice {
  const message = l10n.t("Couldn't check whether the resource providers are registered.");
  return info('providersNotChecked', { message });
}
