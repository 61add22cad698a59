/** What is opened of a card: no board needs it to be there (opening.ts). */
export { cardMenu } from "./card_menu.tsx";
export { labelMenu } from "./label_menu.tsx";
export { toggleBlocked } from "./blocking.tsx";
export { openPeople } from "./people_menu.tsx";
export { dueMenu } from "./property_menus.tsx";
export { closeSheet, openSheet } from "./sheet/sheet.tsx";
export { openSplit } from "./splitting.tsx";
