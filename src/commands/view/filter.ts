import * as l10n from '@vscode/l10n';
import { refusedFilter } from '../../domain/resource/imageFilter';
import { askText } from '../../platform/surface/askText';
import { showMessage } from '../../platform/surface/messages';
import { hitsOf, imagesMatching } from '../../wizards/pick/imagesMatching';
import type { Command } from '../services';
import { ensureSignedIn } from '../target/ensureSignedIn';

/** Filter…: searches all galleries, including collapsed ones. An empty filter shows everything. */
export const filter: Command =
  services =>
  async (...args) => {
    const [given] = args;
    if (!(await ensureSignedIn(services))) return;
    const text =
      typeof given === 'string'
        ? given
        : await askText({
            title: l10n.t('Filter'),
            prompt: l10n.t(
              'Words from a name, and os:, region:, state:, tag:name=value, expired, expiring, unused; leave empty to show everything',
            ),
            placeholder: 'ubuntu os:linux region:westeurope',
            value: services.filterText(),
          });
    if (text === undefined) return;
    const refusal = refusedFilter(text);
    if (refusal !== undefined) {
      void showMessage('error', refusal);
      return;
    }
    const found = text.trim() === '' ? undefined : await imagesMatching(text, services);
    await services.showOnly(found && hitsOf(text.trim(), found.rows));
    if (found?.rows.length === 0) {
      void showMessage(
        'info',
        l10n.t('Nothing matches "{0}". Change the filter, or leave it empty to see everything.', text),
      );
    } else if (found?.limits !== undefined) {
      void showMessage('info', found.limits);
    }
  };
