/**
 * One key per intention. Sending the same input again (a retry after a lost answer, a double click) keeps the key, so
 * the server answers what it already did; a changed input is another intention and gets another key.
 */
export class Intention {
  private key = newKey();
  private input: string | undefined;

  keyFor(body: unknown): string {
    const input = JSON.stringify(body);
    if (this.input !== undefined && this.input !== input) this.key = newKey();
    this.input = input;
    return this.key;
  }

  /** The intention was carried out: the next send, even of the same input, is a new one. */
  fulfilled(): void {
    this.key = newKey();
    this.input = undefined;
  }
}

/** Not crypto.randomUUID: that exists only on https and localhost, and a shop may serve the console plainly at first. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}
