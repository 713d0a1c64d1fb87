/** Mocha's browser build: it hangs `mocha` and the bdd words on the global object, in Node as in a worker. */
declare module "mocha/mocha.js";
/** Every suite of this run, gathered by test/hosts/build.mjs. */
declare module "suites";
