/**
 * Whether lines of the log have the address of the visitor. Plain JavaScript, as the server that starts before Next logs too.
 */

/** @typedef {(exchange: import("../exchange/exchange-store.mjs").Exchange) => string} AddressTeller */

const KEY = Symbol.for("mar-discovery.address-teller");
/** @type {typeof globalThis & { [KEY]?: AddressTeller }} */
const holder = globalThis;

/** Returns what names a visitor in the log; `undefined` if nothing may. */
export function addressTeller() {
  return holder[KEY];
}

/** @param {AddressTeller} teller */
export function setAddressTeller(teller) {
  holder[KEY] = teller;
}
