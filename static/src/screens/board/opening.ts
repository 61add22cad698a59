/** Opens what belongs to the board: its menus and dialogs (opened.ts). */
import { part } from "../../ui/part.tsx";

export const ofBoard = part(() => import("./opened.ts"));

export const boardMenu = ofBoard.opens("boardMenu");
export const columnMenu = ofBoard.opens("columnMenu");
export const savedMenu = ofBoard.opens("savedMenu");
export const openFilter = ofBoard.opens("openFilter");
/** Of the chosen cards. */
export const moveMenu = ofBoard.opens("moveMenu");
export const peopleMenu = ofBoard.opens("peopleMenu");
export const labelMenu = ofBoard.opens("labelMenu");
export const serviceMenu = ofBoard.opens("serviceMenu");
