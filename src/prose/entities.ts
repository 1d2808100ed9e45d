/** Characters written as entities: `&uuml;`, `&#252;`, `&#xFC;`. */

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    nbsp: '\u00a0',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '\u00ad',
    zwj: '\u200d',
    zwnj: '\u200c',
    hyphen: '-',
    dash: '-',
    ndash: '–',
    mdash: '—',
    minus: '−',
    apos: "'",
    lsquo: '‘',
    rsquo: '’',
    quot: '"',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    sect: '§',
    para: '¶',
    hellip: '…',
    sbquo: '‚',
    lsaquo: '‹',
    rsaquo: '›',
    szlig: 'ß',
    aelig: 'æ',
    AElig: 'Æ',
    oelig: 'œ',
    OElig: 'Œ',
    eth: 'ð',
    ETH: 'Ð',
    thorn: 'þ',
    THORN: 'Þ',
    imath: 'ı',
    inodot: 'ı',
    period: '.',
    comma: ',',
    lpar: '(',
    rpar: ')',
  }),
);
/** Letters with an ornament are named after both, and an ornament is a combining mark. */
const ORNAMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    uml: '\u0308',
    acute: '\u0301',
    grave: '\u0300',
    circ: '\u0302',
    tilde: '\u0303',
    cedil: '\u0327',
    ring: '\u030a',
    caron: '\u030c',
    breve: '\u0306',
    slash: '\u0338',
    macr: '\u0304',
    ogon: '\u0328',
    dot: '\u0307',
    strok: '\u0335',
    dblac: '\u030b',
  }),
);

/** An entity at an offset, with its number in tens, its number in hexadecimal digits, or its name. */
export const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,10}));/y;

/** The character that an entity stands for; undefined where it is none. */
export function characterOf([, decimal, hexadecimal, name]: readonly (string | undefined)[]): string | undefined {
  if (name === undefined) {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : undefined;
  }
  const mark = ORNAMENTS.get(name.slice(1));
  return NAMED.get(name) ?? (mark && `${name.charAt(0)}${mark}`.normalize('NFC'));
}
