import * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { realTime } from '../../base/realTime';
import { subscriptionOf } from '../../domain/id/resourceId';
import type { PageDecision, PageReview } from '../../domain/plan/planReview';
import { setPanelTitle } from '../../platform/surface/panels';
import { dispatch, type Handlers } from '../kit/dispatch';
import { learnRegions } from '../kit/learnRegions';
import { openLivePage } from '../kit/livePage';
import { toHost, type PlanView, type ToHost, type ToPage } from './contract';
import { judgeRepeatedly } from './judgeRepeatedly';
import type { PlanPageParts } from './planParts';
import { presentPlan } from './present/presentPlan';
import { underReview } from './underReview';
import { watchSteps } from './watchSteps';

/** What a panel begins with: a plan to decide on, or an operation. */
export type PlanSubject =
  | {
      readonly review: PageReview;
      readonly decided: (decision: PageDecision) => void;
      /** The page shows this operation from now on. */
      readonly onStarted: (operationId: string) => void;
    }
  | { readonly operationId: string };

/** Shows a plan under review in a panel, and then the operation that carries it out. */
export function openPlanPage(
  panel: vscode.WebviewPanel,
  subject: PlanSubject,
  extensionUri: vscode.Uri,
  parts: PlanPageParts,
): Disposable {
  const { operations, store, clock, speed } = parts;
  const redraw = (): void => page.schedule();
  const review =
    'review' in subject
      ? underReview(subject.review, subject.decided, parts.estimate, redraw, () => panel.reveal())
      : undefined;
  let operationId = 'operationId' in subject ? subject.operationId : undefined;
  const regions = learnRegions(parts.locations, redraw);
  const watched = watchSteps(parts.watchVisible);

  function subscriptionOfPlan(): string | undefined {
    const plan = operationId === undefined ? review?.situation().judged?.plan : operations.get(operationId)?.plan;
    return plan?.changes.map(({ target }) => subscriptionOf(target)).find(id => id !== '');
  }

  function view(): PlanView {
    const underWay = operationId === undefined ? review?.situation() : undefined;
    return presentPlan({
      subject: underWay ?? {
        kind: 'operation',
        operation: operationId === undefined ? undefined : operations.get(operationId),
      },
      locations: underWay?.judged?.locations ?? regions.of(subscriptionOfPlan()),
      versionOf(id) {
        const found = store.get(id);
        return found?.kind === 'version' ? found : undefined;
      },
      historyOf: id => watched.historyOf(id),
      now: clock.now(),
      speed,
      language: vscode.env.language,
    });
  }

  function update(): readonly ToPage[] {
    const state: ToPage = { type: 'state', view: view() };
    return operationId === undefined ? [state] : [state, { type: 'save', state: { operationId } }];
  }

  function run(): void {
    review?.run(started => {
      operationId = started;
      if ('onStarted' in subject) subject.onStarted(started);
      setPanelTitle(panel, view().title);
      watch();
      redraw();
    });
  }

  function watch(): void {
    watched.update(panel.visible && operationId !== undefined ? operations.get(operationId) : undefined);
  }

  const withOperation = (act: (id: string) => unknown): unknown => operationId !== undefined && act(operationId);
  const act: Readonly<Record<Extract<ToHost, { type: 'act' }>['action'], () => unknown>> = {
    run,
    back: () => {
      review?.leave('back');
      panel.dispose();
    },
    leaveOut: () => review?.leaveOutRefused(),
    export: () => (operationId === undefined ? review?.exportPlan() : parts.run('exportOperation', operationId)),
    stopFollowing: () => withOperation(id => parts.run('stopFollowing', id)),
    retry: () => (operationId === undefined ? review?.refresh() : parts.run('retryOperation', operationId)),
    showActivity: () => parts.run('showOperation'),
  };
  const handlers: Handlers<ToHost> = {
    act: ({ action }) => void act[action](),
    edit: ({ key }) => review?.edit(key),
    tick: ({ key, isTicked }) => review?.include(key, isTicked),
    copy: ({ text }) => void vscode.env.clipboard.writeText(text),
    retry: ({ index }) => void withOperation(id => parts.run('retryOperation', id, index)),
    open: ({ id }) => void parts.run('showReplication', id),
    leave: () => {
      if (operationId === undefined) panel.dispose();
    },
  };

  const page = openLivePage<ToPage>(panel, extensionUri, {
    title: view().title,
    bundle: 'plan',
    showsElapsedTime: true,
    state: operationId === undefined ? {} : { operationId },
    update,
    onMessage: message => dispatch(toHost, handlers, message),
    onVisible: watch,
  });
  review?.start();
  watch();
  const disposables: { dispose(): unknown }[] = [
    page,
    watched,
    judgeRepeatedly(
      () => review?.refresh(),
      () => panel.visible && operationId === undefined,
      realTime,
    ),
    store.onDidChange(redraw),
    operations.onDidChange(({ id, state }) => {
      if (operationId === undefined && state !== 'running') review?.refresh();
      if (id !== operationId) return;
      watch();
      redraw();
    }),
  ];

  return {
    dispose() {
      for (const one of disposables.splice(0)) one.dispose();
      if (operationId === undefined) review?.leave('cancel');
    },
  };
}
