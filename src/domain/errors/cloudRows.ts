import * as l10n from '@vscode/l10n';
import type { CatalogueRow } from './explanation';
import { unknownApiVersion } from './unknownApiVersion';

/** Refusals of an api-version: clouds get new ones months after each other. */
export const cloudRows: readonly CatalogueRow[] = [
  {
    code: 'notOfferedInRegion',
    when: {
      code: /^NoRegisteredProviderFound$/i,
      message:
        /for location '([^']*)' and api version '([^']*)' for type '([^']*)'.{0,200}versions are '[^']*\b\2[,' ]/is,
    },
    say: ([region = '', , type = '']) => ({
      message: l10n.t("Azure doesn't offer {0} in the region {1}.", type, region),
      fix: l10n.t('Choose another region.'),
    }),
  },
  {
    code: 'notOffered',
    when: {
      code: /^(NoRegisteredProviderFound|InvalidResourceType|InvalidApiVersion(Parameter)?)$/i,
      message: /resource (?:type|provider)|supported (?:api-)?versions are/i,
    },
    say: (_, failure) => {
      const { type = '', version = '', supported = [] } = unknownApiVersion(failure) ?? {};
      const isOld = supported.length > 0 && supported.every(one => one > version);
      if (isOld) {
        return {
          message: l10n.t('This Azure cloud no longer supports version {0} of its API for {1}.', version, type),
          fix: l10n.t('Update the extension, then try again.'),
        };
      }
      const what = type || l10n.t('this type of resource');
      const newest = [...supported].sort().at(-1);
      return {
        message:
          newest === undefined
            ? l10n.t("This Azure cloud doesn't offer {0} yet.", what)
            : l10n.t('This Azure cloud offers {0} only up to version {1} of its API, not {2}.', what, newest, version),
        fix: l10n.t(
          'Azure adds features to its clouds at different times. Do this in another cloud, or try again after Azure has added it.',
        ),
      };
    },
  },
];
