/** Goes up whenever the same facts could be judged differently than before. */
export const RULES_VERSION = 5
