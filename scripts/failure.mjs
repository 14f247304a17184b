/** A failure whose message tells the reader everything: what failed, why, and what to do. */
export class Failure extends Error {}
