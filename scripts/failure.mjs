/** A failure whose message is all that its reader needs: what failed, why, and what to do. */
export class Failure extends Error {}
