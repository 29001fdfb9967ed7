import { spawn } from 'node:child_process';

/** Opens an address in the user's browser; does nothing on a machine without a display. */
export function openInBrowser(url: string): void {
  const [program, ...args] = command(url);
  if (program === undefined) return;
  const opener = spawn(program, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined); // the address has been printed, too
  opener.unref();
}

function command(url: string): string[] {
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  return display === undefined ? [] : ['xdg-open', url];
}
