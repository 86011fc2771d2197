/** What we use of proper-lockfile 4, which brings no types. */
declare module "proper-lockfile" {
  interface LockOptions {
    readonly realpath: boolean;
    readonly stale: number;
    readonly retries: {
      readonly retries: number;
      readonly factor: number;
      readonly minTimeout: number;
      readonly maxTimeout: number;
      readonly randomize: boolean;
    };
    readonly onCompromised: (error: Error) => void;
  }
  const lockfile: { lock(file: string, options: LockOptions): Promise<() => Promise<void>> };
  export default lockfile;
}
