/** Texts under a sign-in's key: AES-GCM, each with a number used once and bound to its name. */

export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };
const ALGORITHM = "AES-GCM", IV_BYTES = 12;

/** @param raw 32 bytes in base64; the key that is made of them can be used and not read */
export async function keyFrom(raw: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(raw), (letter) => letter.charCodeAt(0));
  return await crypto.subtle.importKey("raw", bytes, ALGORITHM, false, ["encrypt", "decrypt"]);
}

export async function seal(key: CryptoKey, name: string, text: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return { iv, data: await crypto.subtle.encrypt(ways(iv, name), key, bytesOf(text)) };
}

/** Null when it was sealed under another key or another name. */
export async function unsealed(key: CryptoKey, name: string, sealed: Sealed) {
  try {
    const plain = await crypto.subtle.decrypt(ways(sealed.iv, name), key, sealed.data);
    return new TextDecoder().decode(plain);
  } catch {
    return null;
  }
}

function ways(iv: Uint8Array<ArrayBuffer>, name: string) {
  return { name: ALGORITHM, iv, additionalData: bytesOf(name) };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
