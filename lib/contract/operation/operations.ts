import { IMAGE_OPERATIONS } from "./image-operations";
import type { Operation } from "./operation";
import { PROCESS_OPERATIONS } from "./process-operations";
import { REGISTRY_OPERATIONS } from "./registry-operations";
import { WATCHING_OPERATIONS } from "./watching-operations";

/**
 * Every address of the API, in the order in which they are explained: what documents, describes or tries the API reads
 * it from here.
 */
const TABLE = { ...REGISTRY_OPERATIONS, ...IMAGE_OPERATIONS, ...WATCHING_OPERATIONS, ...PROCESS_OPERATIONS };

export type OperationId = keyof typeof TABLE;

export const OPERATIONS: Readonly<Record<OperationId, Operation>> = TABLE;

export const OPERATION_IDS = Object.keys(TABLE) as readonly OperationId[];
