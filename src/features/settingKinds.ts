import { MARKS, type MarkStyle } from '../prose/quotationMarks';
import { faultsIn, type SourceDetails } from '../report/quoting/bibliography/source';
import { Setting } from './ids';

/** A setting, by its name below the section. */
export type SettingName = (typeof Setting)[keyof typeof Setting];

/** What a setting comes to. */
export interface SettingReading<T> {
  /** What counts: the value as it is set, or the default where that is none that the setting takes. */
  readonly value: T;
  /** What its writer should be told, as a sentence or two; nothing where all is well. */
  readonly fault?: string;
}

/** What is made of whatever stands in a settings file; `undefined` where nothing does. */
type Read<T> = (set: unknown) => SettingReading<T>;

function kind<T>(byDefault: T, accepts: (set: unknown) => boolean, takes: string, meanwhile: string): Read<T> {
  const fault = `It takes ${takes}; until it is mended, ${meanwhile}.`;
  return (set) => {
    if (set === undefined) return { value: byDefault };
    return accepts(set) ? { value: set as T } : { value: byDefault, fault };
  };
}

const isText = (set: unknown): set is string => typeof set === 'string';

const SWITCH = kind(true, (set) => typeof set === 'boolean', 'true or false', 'true counts');

const listed = (values: readonly string[]): string => {
  const quoted = values.map((value) => JSON.stringify(value));
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
};

const oneOf = <const T extends string>(values: readonly T[], byDefault: NoInfer<T>, takes = listed(values)): Read<T> =>
  kind(byDefault, (set) => values.some((value) => value === set), takes, `${JSON.stringify(byDefault)} counts`);

const EMPTY = 'it counts as empty';
const CHARACTER = kind('', (set) => isText(set) && set.length <= 1, 'one character, or none', EMPTY);
const TEXTS = kind<readonly string[]>(
  [],
  (set) => Array.isArray(set) && set.every((one) => isText(one) && one !== ''),
  'a list of texts',
  EMPTY,
);

/** A detail of the report. A year is welcome as a number too; a text that cannot be used is told of, and left to who uses it. */
function detail(name: keyof SourceDetails): Read<string> {
  const read = kind('', (set) => isText(set) || typeof set === 'number', 'a text', EMPTY);
  return (set) => {
    const { value, fault = faultsIn({ [name]: set })[0]?.reason } = read(set);
    return { value: String(value), ...(fault !== undefined && { fault }) };
  };
}

/** Every setting with the values that it takes. `package.json` says the same to VS Code; a host test holds the two together. */
export const SETTING_KINDS = {
  [Setting.enabled]: SWITCH,
  [Setting.hover]: SWITCH,
  [Setting.definitions]: SWITCH,
  [Setting.completion]: SWITCH,
  [Setting.statusBar]: SWITCH,
  [Setting.completionTrigger]: CHARACTER,
  [Setting.checkQuotations]: oneOf(['on', 'information', 'hint', 'off'], 'on'),
  [Setting.commonNames]: oneOf(['onTopic', 'always', 'never'], 'onTopic'),
  [Setting.underline]: oneOf(['off', 'first', 'all'], 'off'),
  [Setting.additionalLanguages]: TEXTS,
  [Setting.quotationMarks]: oneOf(
    Object.keys(MARKS) as MarkStyle[],
    '“ ”',
    // Some differ in nothing but their spaces.
    'a pair of marks from the list on the page of the settings',
  ),
  [Setting.latexCitation]: oneOf(['auto', 'autocite', 'parencite', 'footcite', 'textcite', 'cite', 'citep', 'citet'], 'auto'),
  [Setting.sourceTitle]: detail('title'),
  [Setting.sourceAuthor]: detail('author'),
  [Setting.sourceYear]: detail('year'),
  [Setting.sourcePublisher]: detail('publisher'),
  [Setting.sourceUrl]: detail('url'),
  [Setting.sourceKey]: detail('key'),
} as const satisfies { readonly [name in SettingName]: Read<unknown> };

/** What a setting has as its value. */
export type SettingValue<S extends SettingName> = ReturnType<(typeof SETTING_KINDS)[S]>['value'];

/** A setting as whatever stands in a settings file is read. */
export const readSetting = <S extends SettingName>(setting: S, set: unknown): SettingReading<SettingValue<S>> =>
  SETTING_KINDS[setting](set) as SettingReading<SettingValue<S>>;
