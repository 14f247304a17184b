import * as z from "zod/mini";

// The pages' security policy forbids making functions from text, which zod would otherwise try for speed.
z.config({ jitless: true });
