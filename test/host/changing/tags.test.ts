import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { azureHas } from '../fixture/azure';
import { run } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { shownText } from '../fixture/shownText';
import { useSampleAzure } from '../fixture/useSampleAzure';

describe('Tags', () => {
  useSampleAzure();
  const { review } = hands;
  const { rhel9, goldenImages } = sampleIds;

  /** Replaces the whole text of a document. */
  async function write(document: vscode.TextDocument, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    edit.replace(document.uri, all, text);
    await vscode.workspace.applyEdit(edit);
  }

  const save = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.files.save');

  commandSuite('editTags', ({ does, refuses }) => {
    does('sets the tags from the saved document after the plan is confirmed', async () => {
      await run('editTags', rhel9);
      const document = await shownText();
      await write(document, '{ "team": "Platform", "it\'s": "$(whoami)" }');
      const saved = save();
      await review.run();
      await saved;
      await hands.notifications.read(/: done\.$/);
      assert.deepEqual((await azureHas(rhel9)).tags, { team: 'Platform', "it's": '$(whoami)' });
    });

    refuses('marks invalid tags as errors in the document and changes nothing in Azure', async () => {
      const before = (await azureHas(goldenImages)).tags;
      await run('editTags', goldenImages);
      const document = await shownText();
      const marked = new Promise<void>(resolve => {
        const listening = vscode.languages.onDidChangeDiagnostics(() => {
          if (vscode.languages.getDiagnostics(document.uri).length === 0) return;
          listening.dispose();
          resolve();
        });
      });
      await write(document, '{ "team": 5 }');
      await marked;
      const [problem] = vscode.languages.getDiagnostics(document.uri);
      assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
      assert.match(problem.message, /team/);
      assert.equal(document.isDirty, true);
      assert.deepEqual((await azureHas(goldenImages)).tags, before);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  });
});
