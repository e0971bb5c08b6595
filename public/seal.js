// Seals letters to an office's age key, on this phone. Loaded by outbox.js when a letter is to go by a channel with a key.
// The Wasm (crates/seal) has one room of bytes: fresh random ones, the key, the text; the armoured text takes their place.

const RANDOM = 64;
const encoder = new TextEncoder();

/** Fetches the sealer: a function from a key and a text to the armoured text, or to none if the key is refused. */
export const sealer = async () => {
  const response = await fetch('/seal-v1.wasm');
  if (!response.ok) throw new Error(`/seal-v1.wasm: ${response.status}`);
  // Not streamed: it is small, and some hosts give Wasm another media type.
  const { instance: { exports: wasm } } = await WebAssembly.instantiate(await response.arrayBuffer());
  return (key, text) => {
    const [to, plain] = [key, text].map((part) => encoder.encode(part));
    const length = RANDOM + to.length + plain.length;
    // First the room: making it may move the memory.
    const place = wasm.room(length);
    const room = new Uint8Array(wasm.memory.buffer, place, length);
    crypto.getRandomValues(room.subarray(0, RANDOM));
    room.set(to, RANDOM);
    room.set(plain, RANDOM + to.length);
    const size = wasm.seal(to.length);
    return new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, wasm.sealed(), size));
  };
};
