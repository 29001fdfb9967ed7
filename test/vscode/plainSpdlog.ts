import fs from 'node:fs';
import path from 'node:path';

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

/** The part of the native module `@vscode/spdlog` that VS Code uses, writing directly to the file. */
export class Logger {
  private level = 2;
  private raw = false;

  constructor(
    _type: string,
    _name: string,
    private readonly file: string,
  ) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.appendFileSync(file, '');
  }

  trace(message: string): void {
    this.write(0, message);
  }
  debug(message: string): void {
    this.write(1, message);
  }
  info(message: string): void {
    this.write(2, message);
  }
  warn(message: string): void {
    this.write(3, message);
  }
  error(message: string): void {
    this.write(4, message);
  }
  critical(message: string): void {
    this.write(5, message);
  }
  getLevel(): number {
    return this.level;
  }
  setLevel(level: number): void {
    this.level = level;
  }
  clearFormatters(): void {
    this.raw = true;
  }
  setPattern(): void {
    this.raw = false;
  }
  flush(): void {
    return;
  }
  drop(): void {
    return;
  }

  private write(level: number, message: string): void {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    fs.appendFileSync(this.file, this.raw ? message : `${time} [${levels[level] ?? ''}] ${message}\n`);
  }
}

export const version = 10000;

export function setLevel(): void {
  return;
}

export function setFlushOn(): void {
  return;
}

export async function createRotatingLogger(name: string, file: string): Promise<Logger> {
  return new Logger('rotating', name, file);
}

export async function createAsyncRotatingLogger(name: string, file: string): Promise<Logger> {
  return new Logger('rotating_async', name, file);
}
