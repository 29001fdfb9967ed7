import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { useSampleAzure } from '../fixture/useSampleAzure';

describe('Copying', () => {
  useSampleAzure();

  commandSuite('copyName', ({ does, refuses }) => {
    does('copies the full name of a version', async () => {
      await run('copyName', sampleIds.rhel970);
      assert.equal(await vscode.env.clipboard.readText(), 'golden_images\\rhel-9-base\\9.7.0');
    });

    does('copies the name of what is selected in the view', async () => {
      await hands.galleries.select('golden_images', 'rhel-9-base');
      await run('copyName');
      assert.equal(await vscode.env.clipboard.readText(), 'golden_images\\rhel-9-base');
    });

    refuses('to copy where an empty list was given', async () => {
      await vscode.env.clipboard.writeText('as before');
      await run('copyName', []);
      assert.equal(await vscode.env.clipboard.readText(), 'as before');
    });
  });
});
