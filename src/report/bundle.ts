import type { ReportData } from './model';

/** Raised whenever the shape of {@link ReportData} or of the tables in it change. */
export const BUNDLE_VERSION = 7;

const FORMAT = 'azerbaijan-report';

interface BundleHeader {
  readonly format: string;
  readonly version: number;
  /** UTF-16 units of the body. */
  readonly length: number;
  readonly checksum: string;
}

/** The bundled report cannot be used. The message is one sentence for the writer: what is wrong and what to do. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
  constructor(whatIsWrong: string) {
    super(`The bundled report ${whatIsWrong}; reinstall the extension Azerbaijan Report Companion to repair it.`);
  }
}

/** The report as the text of one file: a header line that tells damage from difference, then the data as JSON. */
export function encodeBundle(data: ReportData): string {
  const body = JSON.stringify(data);
  const header: BundleHeader = { format: FORMAT, version: BUNDLE_VERSION, length: body.length, checksum: checksum(body) };
  return `${JSON.stringify(header)}\n${body}`;
}

/**
 * The report from the bytes of its file.
 * @throws {BundleError} when the bytes are damaged, cut short or of another version.
 */
export function decodeBundle(bytes: Uint8Array): ReportData {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BundleError('is damaged (it is not valid UTF-8)');
  }
  const endOfHeader = text.indexOf('\n');
  const header = parseHeader(endOfHeader < 0 ? text : text.slice(0, endOfHeader));
  if (header.version !== BUNDLE_VERSION) {
    throw new BundleError(`is of version ${header.version}, and this extension reads version ${BUNDLE_VERSION}`);
  }
  const body = endOfHeader < 0 ? '' : text.slice(endOfHeader + 1);
  if (body.length < header.length)
    throw new BundleError(`is cut short (${body.length} of ${header.length} characters are there)`);
  if (body.length > header.length || checksum(body) !== header.checksum) {
    throw new BundleError('is damaged (its checksum does not match)');
  }
  return JSON.parse(body) as ReportData;
}

function parseHeader(line: string): BundleHeader {
  let header: Partial<BundleHeader> | null = null;
  try {
    header = JSON.parse(line) as Partial<BundleHeader> | null;
  } catch {
    // Falls through: a header that is no JSON is a damaged one.
  }
  if (header?.format !== FORMAT || typeof header.version !== 'number')
    throw new BundleError('is damaged (its header cannot be read)');
  return header as BundleHeader;
}

/**
 * FNV-1a over UTF-16 units, as eight hexadecimal digits. It guards against accidents, not against forgery; the Web Crypto API is
 * absent from a web worker on a page without https, so it cannot serve here.
 */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
