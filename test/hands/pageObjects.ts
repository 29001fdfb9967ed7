import type { Page } from 'playwright-core';
import { ActivityBar } from '../ui/page/activityBar';
import { ComparePage } from '../ui/page/comparePage';
import { Editors } from '../ui/page/editors';
import { FailurePictures } from '../ui/page/failurePictures';
import { ManagedImagePage } from '../ui/page/managedImagePage';
import { Notifications } from '../ui/page/notifications';
import { OutputPanel } from '../ui/page/outputPanel';
import { OverviewPage } from '../ui/page/overviewPage';
import { Palette } from '../ui/page/palette';
import { PlanPage } from '../ui/page/planPage';
import { QuickInput } from '../ui/page/quickInput';
import { ReplicationPanel } from '../ui/page/replicationPanel';
import { Review } from '../ui/page/review';
import { StatusBar } from '../ui/page/statusBar';
import { TreeView } from '../ui/page/treeView';
import { UsagePage } from '../ui/page/usagePage';

/** The page objects of a VS Code window, by the names that tests in the extension host use. */
export type PageObjects = ReturnType<typeof pageObjects>;

export function pageObjects(page: Page) {
  const quickInput = new QuickInput(page);
  const editors = new Editors(page);
  const plan = new PlanPage(editors.webview());
  return {
    quickInput,
    editors,
    notifications: new Notifications(page),
    palette: new Palette(page, quickInput),
    activityBar: new ActivityBar(page),
    statusBar: new StatusBar(page),
    output: new OutputPanel(page),
    galleries: new TreeView(page, 'Galleries'),
    managedImages: new TreeView(page, 'Managed Images'),
    labs: new TreeView(page, 'Lab Services'),
    activity: new TreeView(page, 'Activity'),
    replication: new ReplicationPanel(editors.webview()),
    overview: new OverviewPage(editors.webview()),
    managedImage: new ManagedImagePage(editors.webview()),
    usages: new UsagePage(editors.webview()),
    comparison: new ComparePage(editors.webview()),
    plan,
    review: new Review(quickInput, plan),
    failurePictures: new FailurePictures(page),
  };
}
