/** Whether this person changes measures, or only reads them. */
import { boot } from "../sync/boot.ts";

export const mayChange = boot.me.role !== "viewer";
