/** A text on one line as a scalar of YAML: JSON's strings are YAML's too. */
export const quoted = (text: string): string => JSON.stringify(text);

/** Plain words that YAML takes for something else than a text. */
const NO_TEXT = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** A citation key as a key of YAML. */
export const yamlKey = (key: string): string => (NO_TEXT.test(key) ? quoted(key) : key);
