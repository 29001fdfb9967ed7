import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { waitLimit } from '../support/waitLimit';
import { stillIcons } from '../ui/page/stillIcons';
import { inSight } from './inSight';
import { pageObjects } from './pageObjects';
import { read, write, type HandCall } from './wire';

const nameMark = 'globalThis.__name = value => value';

export interface HandsService {
  /** Where tests in the extension host find it, in the environment variable TEST_HANDS. */
  readonly address: string;
  close(): void;
}

/** Serves hands for a window, which is requested on the first call, since it opens after the service. */
export async function serveHands(window: () => Promise<Page>): Promise<HandsService> {
  let hands: Promise<Hands> | undefined;
  const server = createServer((request, response) => {
    void bodyOf(request)
      .then(async text => (await (hands ??= openHands(window)))(read(text) as HandCall))
      .then(
        answer => response.end(write({ answer })),
        (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
      );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

type Hands = (call: HandCall) => Promise<unknown>;

async function openHands(window: () => Promise<Page>): Promise<Hands> {
  const page = await window();
  page.setDefaultTimeout(waitLimit);
  // tsx marks the names of functions that are to run in the page, or in a frame of it that is still to come.
  await page.addInitScript(nameMark);
  await page.evaluate(nameMark);
  await page.addInitScript(stillIcons);
  await page.evaluate(stillIcons);
  const objects = pageObjects(page);
  return async ({ on, call, args }) => {
    const object: unknown = Reflect.get(objects, on);
    const method: unknown = typeof object === 'object' && object !== null ? Reflect.get(object, call) : undefined;
    if (typeof method !== 'function') throw new Error(`Hands know no ${on}.${call}.`);
    try {
      return await (Reflect.apply(method, object, args) as Promise<unknown>);
    } catch (error) {
      const step = `${on}.${call}(${args.map(write).join(', ')})`;
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${step}: ${reason}\n${await inSight(page, objects)}`, { cause: error });
    }
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += String(part);
  return text;
}
