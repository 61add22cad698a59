/** Unpacks a file that brotli has packed: `deno run old_tv.ts PACKED UNPACKED`. */
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const [packed, unpacked] = Deno.args;
await pipeline(
  createReadStream(packed),
  createBrotliDecompress(),
  createWriteStream(unpacked, { mode: 0o755 }),
);
