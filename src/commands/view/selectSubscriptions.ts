import * as l10n from '@vscode/l10n';
import { showMessage } from '../../platform/surface/messages';
import { pickManyFrom } from '../../platform/surface/pickFrom';
import type { Command } from '../services';

/** Select Subscriptions…: which subscriptions the views show, across all tenants. */
export const selectSubscriptions: Command =
  ({ session }) =>
  async () => {
    if (session.state().kind !== 'signedIn') await session.signIn();
    const state = session.state();
    if (state.kind !== 'signedIn') return;
    const tenantName = new Map(state.tenants.map(({ tenantId, name }) => [tenantId, name]));
    const items = session.allSubscriptions().map(({ id, name, tenantId }) => ({
      label: name,
      description: [tenantName.get(tenantId), id].filter(Boolean).join(' · '),
      id,
      picked: state.selected.includes(id),
    }));
    if (items.length === 0) {
      void showMessage('info', l10n.t('The account has no subscriptions in any tenant it can access.'));
      return;
    }
    const picked = await pickManyFrom(items, l10n.t('Select Subscriptions'), l10n.t('Subscriptions to show'));
    if (picked) await session.select(picked.map(({ id }) => id));
  };
