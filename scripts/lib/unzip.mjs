// Just enough of the zip format to open a .vsix: what is tested is then what is shipped.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/**
 * The files in a zip archive, in its order.
 * @param {string} path
 * @returns {{ name: string, bytes: number, read(): Buffer }[]}
 */
export function filesInZip(path) {
  const zip = readFileSync(path);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error(`${path} is not a zip archive.`);
  const files = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const bytes = zip.readUInt32LE(at + 24);
    const nameLength = zip.readUInt16LE(at + 28);
    const header = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const read = () => {
      const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
      const data = zip.subarray(start, start + packed);
      return method === 0 ? data : inflateRawSync(data);
    };
    if (!name.endsWith('/')) files.push({ name, bytes, read });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/** Writes the extension inside of a .vsix to a folder, as VS Code would on installing it. */
export function unpackVsix(path, folder) {
  for (const { name, read } of filesInZip(path)) {
    if (!name.startsWith('extension/')) continue;
    const inside = normalize(name.slice('extension/'.length));
    if (inside.startsWith('..') || inside.startsWith(sep)) throw new Error(`${path} holds a file outside of itself: ${name}`);
    const target = join(folder, inside);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, read());
  }
}
