/** What every page has and needs now and then (opening.ts). */
export { showKeys } from "./keyboard_shortcuts/show_keys.tsx";
export { openNotificationTray } from "./notification_tray/notification_tray.tsx";
export { openPalette } from "./palette/palette.tsx";
export { openUnsaved } from "./unsaved/list.tsx";
