/** What is opened of a board, which can be looked at and worked on without it (opening.ts). */
export { labelMenu, moveMenu, peopleMenu, serviceMenu } from "./bulk_menus.ts";
export { columnMenu } from "./column.tsx";
export { openFilter } from "./filter_dialog.tsx";
export { savedMenu } from "./saved_filters.tsx";
export { boardMenu } from "./settings.tsx";
