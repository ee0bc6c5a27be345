declare const ZHENGGAI_VERSION: string;

/** The version of package.json, put in when the server is bundled. */
export const VERSION: string = ZHENGGAI_VERSION;
