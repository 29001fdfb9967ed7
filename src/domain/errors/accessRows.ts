import * as l10n from '@vscode/l10n';
import { nameOf } from '../resourceId';
import type { CatalogueRow } from './explanation';

/** Rights, sign-in, throttling, network, and Azure's own trouble: by kind where nothing more exact is known. */
export const accessRows: readonly CatalogueRow[] = [
  {
    code: 'linkedRightMissing',
    when: {
      code: /^LinkedAuthorizationFailed$/i,
      message: /linked subscription '?([^'\s.]+)|linked scope\(s\) '?([^'\s]+)/i,
    },
    say: ([subscription = '', scope = '']) => ({
      message: l10n.t('Azure does not let you read the source {0}.', nameOf(scope || subscription)),
      fix: l10n.t('Ask its owner for the right to read it; where it is in another tenant, sign in there too.'),
    }),
  },
  {
    code: 'rightMissing',
    when: { message: /authorization to perform action '([^']+)' over scope '([^']+)'/i },
    say: ([action = '', scope = '']) => ({
      message: l10n.t('You lack the right {0} on {1}.', action, nameOf(scope.replace(/\/providers\/[^/]+\/?$/, ''))),
      fix: l10n.t('Ask an owner for a role that has it; if you have just been given one, sign in again.'),
    }),
  },
  {
    code: 'forbidden',
    when: { reason: 'forbidden' },
    say: () => ({
      message: l10n.t('Azure does not let you do this.'),
      fix: l10n.t('Ask an owner of the resource for the rights, then try again.'),
    }),
  },
  {
    code: 'signInAgain',
    when: { reason: 'signIn' },
    say: () => ({
      message: l10n.t('Azure asks you to sign in again.'),
      fix: l10n.t('Run Sign In to Azure, then try again.'),
    }),
  },
  {
    code: 'throttled',
    when: { reason: 'throttled' },
    say: () => ({
      message: l10n.t('Azure is getting too many requests from this subscription.'),
      fix: l10n.t('Wait a few minutes and try again.'),
    }),
  },
  {
    code: 'certificate',
    when: { reason: 'network', message: /certificate|self[- ]signed|UNABLE_TO_VERIFY|CERT_/i },
    say: () => ({
      message: l10n.t('The connection to Azure is not trusted.'),
      fix: l10n.t(
        'If a proxy of your organization stands in between, add its certificate to the system and restart VS Code.',
      ),
    }),
  },
  {
    code: 'offline',
    when: { reason: 'network' },
    say: () => ({
      message: l10n.t('Azure cannot be reached.'),
      fix: l10n.t('Check the network and the proxy settings; what Azure has accepted goes on there.'),
    }),
  },
  {
    code: 'badAnswer',
    when: { reason: 'badAnswer' },
    say: () => ({
      message: l10n.t('The answer was not what Azure sends.'),
      fix: l10n.t('Check whether a proxy or a sign-in page stands in between, then try again.'),
    }),
  },
  {
    code: 'serviceTrouble',
    when: { reason: 'service' },
    say: () => ({
      message: l10n.t('Azure itself has trouble.'),
      fix: l10n.t('Try again in a while; Azure status tells about outages.'),
    }),
  },
  {
    code: 'gone',
    when: { reason: 'notFound' },
    say: () => ({
      message: l10n.t('The resource is not there any more.'),
      fix: l10n.t('Refresh to see what is there.'),
    }),
  },
  {
    code: 'cancelled',
    when: { reason: 'cancelled' },
    say: () => ({
      message: l10n.t('This was cancelled.'),
      fix: l10n.t('Start it again when you are ready.'),
    }),
  },
];
