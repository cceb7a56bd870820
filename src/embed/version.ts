/** Which Lectern this is; the build puts the version of the package here, and a test holds them together. */
export const VERSION: string = '0.1.0';
