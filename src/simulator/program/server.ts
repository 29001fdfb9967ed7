import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { generate } from 'selfsigned';
import type { SampleAzure } from '../entry';
import type { ArmRequest, ArmResponse } from '../http/http';
import { adminResponse } from './admin';

export interface ServerOptions {
  /** 0 (default) for any free port. */
  port?: number;
  /** Additional latency of every response, in real ms. */
  latencyMs?: number;
  /** Enables the admin API under `/_sample/`, for tests. */
  admin?: boolean;
}

export interface SampleServer {
  /** `https://localhost:PORT` */
  origin: string;
  /** Path of the CA certificate (PEM) that clients must trust. */
  ca: string;
  close: () => Promise<void>;
}

/** Serves Sample Azure over HTTPS on the loopback interface only, with a CA generated for this run. */
export async function startServer(sample: SampleAzure, options: ServerOptions = {}): Promise<SampleServer> {
  const { key, cert, ca } = await certificates();
  const server = createServer({ key, cert, keepAliveTimeout: 60_000 }, (request, response) => {
    serve(sample, options, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'sample-azure-'));
  const caFile = path.join(folder, 'ca.pem');
  await writeFile(caFile, ca);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `https://localhost:${port}`,
    ca: caFile,
    close: async () => {
      await new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function serve(
  sample: SampleAzure,
  options: ServerOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = await read(incoming);
  const admin = options.admin ? adminResponse(sample, request) : undefined;
  const answer = admin ?? (await sample.handle(request));
  const delay = (admin ? 0 : (options.latencyMs ?? 0)) + (answer.delayMs ?? 0);
  if (delay > 0) await wait(delay);
  if (answer.fault === 'drop') incoming.socket.destroy();
  else send(answer, outgoing);
}

async function read(incoming: IncomingMessage): Promise<ArmRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    method: incoming.method ?? 'GET',
    url: `https://${headers['host'] ?? 'localhost'}${incoming.url ?? '/'}`,
    headers,
    ...(chunks.length > 0 && { body: Buffer.concat(chunks).toString('utf8') }),
  };
}

/** A truncated response announces its full length, and ends halfway. */
function send(answer: ArmResponse, outgoing: ServerResponse): void {
  const body = Buffer.from(answer.body ?? '', 'utf8');
  const hasBody = answer.body !== undefined || ![204, 304].includes(answer.status);
  outgoing.writeHead(answer.status, { ...answer.headers, ...(hasBody && { 'content-length': body.byteLength }) });
  if (answer.fault !== 'truncate') {
    outgoing.end(body);
    return;
  }
  outgoing.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => outgoing.destroy());
}

async function certificates(): Promise<{ key: string; cert: string; ca: string }> {
  const made = { keyType: 'ec', algorithm: 'sha256' } as const;
  const authority = await generate([{ name: 'commonName', value: 'Sample Azure (made for one run)' }], {
    ...made,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...made,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: leaf.private, cert: leaf.cert, ca: authority.cert };
}
