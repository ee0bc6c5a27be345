declare const ZHENGGAI_VERSION: string;

/** The version of package.json, put in when the command is bundled. */
export const VERSION: string = ZHENGGAI_VERSION;
