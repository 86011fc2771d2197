/** A built table: the bundler and the tests make it a function that decodes its bytes, each time it is called. */
declare module "*.bin" {
  const bytes: () => Uint8Array;
  export default bytes;
}
