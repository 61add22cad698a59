// @ts-check
/** A page that the server has drawn: only the bar is alive. */
import { connect } from "../../sync/connection.js";
import { drawStatus } from "../../ui/status.js";
import { useKeys } from "../../ui/keys.js";

drawStatus("people");
useKeys([]);
connect();
