/** Measures, inside of VS Code's Node extension host, how long our extension is at work, and what holds its memory. */
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { SourceMap } from 'node:module';

/** What of the profiler of Node is used. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
      readonly columnNumber: number;
    };
    readonly children?: readonly number[];
  }[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** What our extension had of the work of its host: whatever runs on its behalf counts. */
export interface OwnWork {
  /** Its share between two times of {@link clock}, from 0 to 1. */
  between(from: number, to: number): number;
  /** The same by the file of `src/features` that the work is done for. */
  byFile(from: number, to: number): ReadonlyMap<string, number>;
}

/** The time of the profiler, in microseconds. */
export const clock = (): number => Number(process.hrtime.bigint() / 1000n);

/**
 * Does something under the profiler.
 * @param map where the source map of the extension's script lies
 */
export async function profiled(map: string, work: () => Promise<void>): Promise<OwnWork> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  await work();
  const { profile } = (await session.post('Profiler.stop')) as { profile: Profile };
  session.disconnect();
  const files = filesOf(profile, map);
  const idle = profile.nodes.find(({ callFrame }) => callFrame.functionName === '(idle)')?.id;
  let at = profile.startTime;
  const samples = profile.samples.map((id, i) => {
    at += profile.timeDeltas[i] ?? 0;
    // A sample stands for the time until the next.
    return { at, file: files.get(id), isIdle: id === idle, length: profile.timeDeltas[i + 1] ?? 0 };
  });
  const byFile = (from: number, to: number) => {
    const within = samples.filter(({ at, isIdle }) => from <= at && at < to && !isIdle);
    const all = within.reduce((sum, { length }) => sum + length, 0);
    const shares = new Map<string, number>();
    for (const { file, length } of within) if (file !== undefined) shares.set(file, (shares.get(file) ?? 0) + length / all);
    return shares;
  };
  return { byFile, between: (from, to) => [...byFile(from, to).values()].reduce((sum, share) => sum + share, 0) };
}

/** For each node that is ours or runs for us, the innermost file of features on its stack. */
function filesOf({ nodes }: Profile, map: string): ReadonlyMap<number, string> {
  const sources = new SourceMap(JSON.parse(readFileSync(map, 'utf8')));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const files = new Map<number, string>();
  const take = (id: number, above: string | undefined): void => {
    const node = byId.get(id);
    if (!node) return;
    let file = above;
    const { url, lineNumber, columnNumber } = node.callFrame;
    if (url.endsWith('/extension.js')) {
      const entry = sources.findEntry(lineNumber, columnNumber);
      const source = 'originalSource' in entry ? entry.originalSource.replace(/^.*\/src\//, 'src/') : '';
      file = source.startsWith('src/features/') ? source : (above ?? 'src');
    }
    if (file !== undefined) files.set(id, file);
    for (const child of node.children ?? []) take(child, file);
  };
  const children = new Set(nodes.flatMap(({ children = [] }) => children));
  for (const { id } of nodes) if (!children.has(id)) take(id, undefined);
  return files;
}

/** The bytes of the heap that are in use after all garbage has been collected. */
export async function heapInUse(): Promise<number> {
  const session = new Session();
  session.connect();
  for (let i = 0; i < 3; i++) await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
  return process.memoryUsage().heapUsed;
}

/**
 * How long the thread of the extension host has been at work, in milliseconds: not by the clock, since other programs have the
 * processor meanwhile.
 */
export function worked(): number {
  // In VS Code's own Node, and not yet in the types of the oldest that we build with.
  const { user, system } = (process as unknown as { threadCpuUsage(): NodeJS.CpuUsage }).threadCpuUsage();
  return (user + system) / 1000;
}
