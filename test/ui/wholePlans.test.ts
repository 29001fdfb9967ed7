import * as l10n from '@vscode/l10n';
import { HeldAzure } from '../support/heldAzure';
import { inSpanish } from '../support/inSpanish';
import { allowedCloud, servicePrincipal } from '../support/outsideSettings';
import type { ThemeName } from './page/themes';
import { useWorkbench } from './page/useWorkbench';
import { bindingOf, handsOf, type HandKind, type Language } from './whole/hands';
import { carryOut, cleanUp, cloneOne, cloneTwelve, deletion, rescue, type WholePlan } from './whole/plans';

/** Each plan with either hand, and each language in each theme. `cloneManagedImage` adds the mouse, English and dark. */
const rows: readonly (readonly [HandKind, Language, ThemeName, WholePlan])[] = [
  ['keyboard', 'es', 'dark', cloneOne],
  ['keyboard', 'en', 'hcDark', cloneTwelve],
  ['mouse', 'es', 'hcDark', cloneTwelve],
  ['keyboard', 'en', 'hcDark', cleanUp],
  ['mouse', 'en', 'light', cleanUp],
  ['keyboard', 'en', 'hcLight', deletion],
  ['mouse', 'es', 'hcLight', deletion],
  ['keyboard', 'en', 'dark', rescue],
  ['mouse', 'es', 'light', rescue],
];

for (const [hand, language, theme, plan] of rows) {
  describe(`A whole plan with the ${hand} alone, across a reload, in ${language} and ${theme}`, () => {
    let azure: HeldAzure;
    before(async () => {
      azure = await HeldAzure.start();
      plan.prepare?.(azure.sample);
    });
    const vscode = useWorkbench(() => ({
      ...allowedCloud(azure.server.origin, 'environment'),
      environment: servicePrincipal(azure.sample, azure.server, plan.tenant),
      ...{ language, theme, keybindings: [bindingOf(plan.task)] },
    }));
    after(() => azure.server.close());
    before(() => vscode().openContainer());

    it(plan.title, async () => {
      const say = (text: string): string => (language === 'es' ? inSpanish(() => l10n.t(text)) : text);
      await carryOut(plan, { vscode: vscode(), azure, hands: handsOf(hand, vscode, language), say });
    });
  });
}
