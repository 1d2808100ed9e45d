// Loaded into every Node process of VS Code (node --require): records what the code in one folder sends, starts or writes.
// Node's own functions are wrapped and the caller is read off the stack, since VS Code itself connects and writes all the time.
'use strict';
const fs = require('node:fs');
const { appendFileSync } = fs;
const folder = process.env.RECORDER_FOLDER;
const output = process.env.RECORDER_OUTPUT;

if (folder && output) {
  let recording = false;
  const record = (call, argument) => {
    if (recording) return;
    recording = true;
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 100;
    const stack = new Error(call).stack ?? '';
    Error.stackTraceLimit = limit;
    // The nearest of our frames: tests lie in the extension's folder too, and make files that drafts are read from.
    const own = stack.split('\n').find((frame) => frame.includes(folder));
    // The control: that anything at all was seen, by anybody.
    const ours = own !== undefined && !own.includes('host-tests.js');
    const line = { call, argument: String(argument).slice(0, 200), ours };
    if (line.ours || !record.seen.has(call)) appendFileSync(output, `${JSON.stringify(line)}\n`);
    record.seen.add(call);
    recording = false;
  };
  record.seen = new Set();
  const wrap = (object, name, call, matters = () => true) => {
    const original = object[name];
    object[name] = function (...args) {
      if (matters(args)) record(call, args[0] instanceof Object ? (args[0].host ?? args[0].path ?? args[0].href) : args[0]);
      return Reflect.apply(original, this, args);
    };
  };
  wrap(require('node:net').Socket.prototype, 'connect', 'net.connect');
  wrap(require('node:dgram'), 'createSocket', 'dgram.createSocket');
  for (const name of ['lookup', 'resolve']) wrap(require('node:dns'), name, `dns.${name}`);
  for (const module of ['http', 'https'])
    for (const name of ['request', 'get']) wrap(require(`node:${module}`), name, `${module}.${name}`);
  wrap(globalThis, 'fetch', 'fetch');
  for (const name of ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync']) {
    wrap(require('node:child_process'), name, `child_process.${name}`);
  }
  const writes = [
    'writeFile',
    'appendFile',
    'mkdir',
    'rm',
    'rmdir',
    'unlink',
    'rename',
    'copyFile',
    'symlink',
    'truncate',
    'mkdtemp',
    'cp',
  ];
  const opensForWriting = ([, flags]) => typeof flags === 'string' && /[wa+]/.test(flags);
  for (const name of writes) {
    wrap(fs, name, `fs.${name}`);
    wrap(fs, `${name}Sync`, `fs.${name}Sync`);
    if (typeof fs.promises[name] === 'function') wrap(fs.promises, name, `fs.promises.${name}`);
  }
  wrap(fs, 'createWriteStream', 'fs.createWriteStream');
  for (const [object, names] of [
    [fs, ['open', 'openSync']],
    [fs.promises, ['open']],
  ])
    for (const name of names) wrap(object, name, `fs.${name}`, opensForWriting);
}
