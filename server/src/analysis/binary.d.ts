/** A built table: the bundler and the tests give its bytes. */
declare module "*.bin" {
  const bytes: Uint8Array;
  export default bytes;
}
